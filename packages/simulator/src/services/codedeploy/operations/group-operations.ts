import {
  BatchGetDeploymentGroups$,
  type BatchGetDeploymentGroupsInput,
  type BatchGetDeploymentGroupsOutput,
  CreateDeploymentGroup$,
  type CreateDeploymentGroupInput,
  type CreateDeploymentGroupOutput,
  DeleteDeploymentGroup$,
  type DeleteDeploymentGroupInput,
  type DeleteDeploymentGroupOutput,
  type DeploymentGroupInfo,
  GetDeploymentGroup$,
  type GetDeploymentGroupInput,
  type GetDeploymentGroupOutput,
  ListDeploymentGroups$,
  type ListDeploymentGroupsInput,
  type ListDeploymentGroupsOutput,
  UpdateDeploymentGroup$,
  type UpdateDeploymentGroupInput,
  type UpdateDeploymentGroupOutput,
} from '@aws-sdk/client-codedeploy'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { refused } from '../errors.ts'
import { describeGroup } from '../group/describe-group.ts'
import { groupHistory } from '../group/group-history.ts'
import type { DeploymentGroup } from '../group/groups.ts'
import { pageOf } from '../paging.ts'
import { applicationName, checkBatch, groupName } from '../parameters.ts'
import type { CodeDeployState } from '../state.ts'

export function groupOperations(state: CodeDeployState): Operation[] {
  const { applications, groups } = state
  return [
    operation<CreateDeploymentGroupInput, CreateDeploymentGroupOutput>(CreateDeploymentGroup$, (input) => {
      const { applicationName: application, deploymentGroupName, tags: _, ...requested } = input
      const { name } = applications.get(application)
      return {
        deploymentGroupId: state.createGroup({ applicationName: name, name: deploymentGroupName, requested }).id,
      }
    }),
    operation<GetDeploymentGroupInput, GetDeploymentGroupOutput>(GetDeploymentGroup$, (input, { readAt }) => {
      const { name } = applications.get(input.applicationName)
      const group = groups.get({ applicationName: name, name: input.deploymentGroupName })
      return { deploymentGroupInfo: describe(group, readAt) }
    }),
    operation<UpdateDeploymentGroupInput, UpdateDeploymentGroupOutput>(UpdateDeploymentGroup$, (input) => {
      const { applicationName: application, currentDeploymentGroupName, newDeploymentGroupName, ...requested } = input
      const { name } = applications.get(application)
      const group = groups.get({ applicationName: name, name: currentDeploymentGroupName })
      groups.update(group, { name: newDeploymentGroupName, requested })
      return { hooksNotCleanedUp: [] }
    }),
    operation<ListDeploymentGroupsInput, ListDeploymentGroupsOutput>(ListDeploymentGroups$, (input) => {
      const { name } = applications.get(input.applicationName)
      const { items, ...more } = pageOf(groups.of(name), {
        list: 'ListDeploymentGroups',
        nextToken: input.nextToken,
        keyOf: (group) => group.name,
      })
      return { applicationName: name, deploymentGroups: items.map((group) => group.name), ...more }
    }),
    operation<BatchGetDeploymentGroupsInput, BatchGetDeploymentGroupsOutput>(
      BatchGetDeploymentGroups$,
      (input, { readAt }) => {
        const { name } = applications.get(input.applicationName)
        const names = (input.deploymentGroupNames ?? []).map(groupName)
        if (names.length === 0) throw refused('DeploymentGroupNameRequired', 'Deployment Group names must be specified')
        checkBatch(names, 100)
        const all = groups.of(name)
        const found = all.filter((group) => names.includes(group.name))
        const missing = names.filter((candidate) => !all.some((group) => group.name === candidate))
        return {
          deploymentGroupsInfo: found.map((group) => describe(group, readAt)),
          ...(missing.length > 0 && { errorMessage: `No Deployment Group found for name: ${missing.join(', ')}` }),
        }
      },
    ),
    // One that is not there is deleted already.
    operation<DeleteDeploymentGroupInput, DeleteDeploymentGroupOutput>(DeleteDeploymentGroup$, (input) => {
      const name = groupName(input.deploymentGroupName)
      const group = groups.of(applicationName(input.applicationName)).find((candidate) => candidate.name === name)
      if (group) groups.delete(group)
      return { hooksNotCleanedUp: [] }
    }),
  ]

  function describe(group: DeploymentGroup, time: number): DeploymentGroupInfo {
    const { deployments, withContent } = state
    return describeGroup(group, groupHistory(deployments.of(group), { time, withContent }))
  }
}
