import {
  DeleteTaskDefinitions$,
  type DeleteTaskDefinitionsRequest,
  type DeleteTaskDefinitionsResponse,
  DeregisterTaskDefinition$,
  type DeregisterTaskDefinitionRequest,
  type DeregisterTaskDefinitionResponse,
  DescribeTaskDefinition$,
  type DescribeTaskDefinitionRequest,
  type DescribeTaskDefinitionResponse,
  ListTaskDefinitionFamilies$,
  type ListTaskDefinitionFamiliesRequest,
  type ListTaskDefinitionFamiliesResponse,
  ListTaskDefinitions$,
  type ListTaskDefinitionsRequest,
  type ListTaskDefinitionsResponse,
  RegisterTaskDefinition$,
  type RegisterTaskDefinitionRequest,
  type RegisterTaskDefinitionResponse,
} from '@aws-sdk/client-ecs'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { checkChoice } from '../errors.ts'
import { pageOf } from '../paging.ts'
import type { EcsState } from '../state.ts'
import { deleteTaskDefinitions } from '../task-definition/delete.ts'
import type { Registered } from '../task-definition/task-definitions.ts'

export function taskDefinitionOperations({ taskDefinitions }: EcsState): Operation[] {
  return [
    operation<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse>(
      RegisterTaskDefinition$,
      (input, { caller }) => {
        const { definition, tags } = taskDefinitions.register(input, caller.arn)
        return { taskDefinition: definition, tags: [...tags] }
      },
    ),
    operation<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse>(
      DescribeTaskDefinition$,
      (input, { readAt }) => {
        const { definition, tags } = taskDefinitions.describe(input.taskDefinition, readAt)
        return { taskDefinition: definition, tags: input.include?.includes('TAGS') ? [...tags] : [] }
      },
    ),
    operation<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse>(
      DeregisterTaskDefinition$,
      (input) => ({ taskDefinition: taskDefinitions.deregister(input.taskDefinition).definition }),
    ),
    operation<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse>(DeleteTaskDefinitions$, (input) =>
      deleteTaskDefinitions(taskDefinitions, input.taskDefinitions),
    ),
    operation<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse>(ListTaskDefinitions$, (input, { readAt }) => {
      checkChoice('sort', input.sort, ['ASC', 'DESC'])
      checkChoice('status', input.status, ['ACTIVE', 'INACTIVE', 'DELETE_IN_PROGRESS'])
      const { items, ...more } = pageOf(taskDefinitions.list(input, readAt), {
        list: 'ListTaskDefinitions',
        request: input,
        keyOf: byNumber,
        descending: input.sort === 'DESC',
      })
      return { taskDefinitionArns: items.map(({ arn }) => arn), ...more }
    }),
    operation<ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse>(
      ListTaskDefinitionFamilies$,
      (input, { readAt }) => {
        checkChoice('status', input.status, ['ACTIVE', 'INACTIVE', 'ALL'])
        const { items, ...more } = pageOf(taskDefinitions.families(input, readAt), {
          list: 'ListTaskDefinitionFamilies',
          request: input,
          keyOf: (family) => family,
        })
        return { families: items, ...more }
      },
    ),
  ]
}

/** A space sorts before every character of a family, so `app` comes before `app-two` whatever the revisions. */
function byNumber({ family, revision }: Registered): string {
  return `${family} ${String(revision).padStart(10, '0')}`
}
