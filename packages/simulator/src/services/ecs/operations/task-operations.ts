import {
  DescribeTasks$,
  type DescribeTasksRequest,
  type DescribeTasksResponse,
  ListTasks$,
  type ListTasksRequest,
  type ListTasksResponse,
  RunTask$,
  type RunTaskRequest,
  type RunTaskResponse,
  StopTask$,
  type StopTaskRequest,
  type StopTaskResponse,
  type Task,
} from '@aws-sdk/client-ecs'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { invalidParameter, serviceNotFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import type { EcsState } from '../state.ts'
import { filteredTasks } from '../task/list-tasks.ts'

export function taskOperations(state: EcsState): Operation[] {
  const { clusters, tasks, services } = state
  return [
    operation<RunTaskRequest, RunTaskResponse>(RunTask$, (input) =>
      tasks.run(input, {
        cluster: clusters.active(input.cluster),
        registered: state.taskDefinitions.runnable(input.taskDefinition),
      }),
    ),
    operation<DescribeTasksRequest, DescribeTasksResponse>(DescribeTasks$, (input, { readAt }) =>
      describeTasks(state, input, readAt),
    ),
    operation<ListTasksRequest, ListTasksResponse>(ListTasks$, (input, { readAt }) => {
      const cluster = clusters.active(input.cluster, readAt)
      const { serviceName } = input
      if (serviceName !== undefined && !services.describe(serviceName, { cluster, time: readAt })) {
        throw serviceNotFound()
      }
      const visible = tasks.visible(cluster, readAt)
      const { items, ...more } = pageOf(filteredTasks(visible, input), {
        list: 'ListTasks',
        request: input,
        keyOf: byCreation,
      })
      return { taskArns: items.flatMap(({ taskArn }) => taskArn ?? []), ...more }
    }),
    operation<StopTaskRequest, StopTaskResponse>(StopTask$, (input) => {
      const cluster = clusters.active(input.cluster)
      if (!input.task) throw invalidParameter('Task Identifier can not be empty.')
      return { task: tasks.stop(tasks.arnOf(input.task, cluster), input.reason) }
    }),
  ]
}

function byCreation({ createdAt, taskArn = '' }: Task): string {
  return `${createdAt?.toISOString() ?? ''} ${taskArn}`
}

function describeTasks(
  { clusters, tasks }: EcsState,
  { cluster: reference, tasks: references = [], include }: DescribeTasksRequest,
  readAt: number,
): DescribeTasksResponse {
  const cluster = clusters.active(reference, readAt)
  if (references.length === 0) throw invalidParameter('Tasks cannot be empty.')
  if (references.length > 100) throw invalidParameter('Tasks cannot have more than 100 elements.')
  const withTags = include?.includes('TAGS') ?? false
  const found = references.map((task) => {
    const arn = tasks.arnOf(task, cluster)
    return { arn, task: tasks.find(arn, readAt) }
  })
  return {
    tasks: found.flatMap(({ task }) => (task ? [{ ...task, tags: withTags ? (task.tags ?? []) : [] }] : [])),
    failures: found.flatMap(({ arn, task }) => (task ? [] : [{ arn, reason: 'MISSING' }])),
  }
}
