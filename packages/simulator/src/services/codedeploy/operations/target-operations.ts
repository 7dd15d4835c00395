import {
  BatchGetDeploymentTargets$,
  type BatchGetDeploymentTargetsInput,
  type BatchGetDeploymentTargetsOutput,
  GetDeploymentTarget$,
  type GetDeploymentTargetInput,
  type GetDeploymentTargetOutput,
  ListDeploymentTargets$,
  type ListDeploymentTargetsInput,
  type ListDeploymentTargetsOutput,
  PutLifecycleEventHookExecutionStatus$,
  type PutLifecycleEventHookExecutionStatusInput,
  type PutLifecycleEventHookExecutionStatusOutput,
} from '@aws-sdk/client-codedeploy'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { describeTarget, targetId } from '../deployment/describe-target.ts'
import { targetStatus } from '../deployment/target-status.ts'
import { refused } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { deploymentId } from '../parameters.ts'
import type { CodeDeployState } from '../state.ts'

export function targetOperations({ deployments, hookExecutions, clock }: CodeDeployState): Operation[] {
  return [
    operation<ListDeploymentTargetsInput, ListDeploymentTargetsOutput>(ListDeploymentTargets$, (input, { readAt }) => {
      const { deployment, record } = started(input.deploymentId, readAt)
      const { TargetStatus: statuses, ...otherFilters } = input.targetFilters ?? {}
      const [unknown] = Object.keys(otherFilters)
      // The other filter that the model knows is for servers.
      if (unknown !== undefined) throw refused('InvalidTargetFilterName', `${unknown} does not filter targets of ECS`)
      const passes = !statuses || statuses.includes(targetStatus(record))
      const { items, ...more } = pageOf(passes ? [targetId(deployment)] : [], {
        list: 'ListDeploymentTargets',
        nextToken: input.nextToken,
        keyOf: (id) => id,
      })
      return { targetIds: items, ...more }
    }),
    operation<GetDeploymentTargetInput, GetDeploymentTargetOutput>(GetDeploymentTarget$, (input, { readAt }) => ({
      deploymentTarget: target(input, readAt),
    })),
    operation<BatchGetDeploymentTargetsInput, BatchGetDeploymentTargetsOutput>(
      BatchGetDeploymentTargets$,
      (input, { readAt }) => {
        const ids = input.targetIds ?? []
        deploymentId(input.deploymentId)
        if (ids.length > 1) {
          throw refused(
            'DeploymentTargetListSizeExceeded',
            'The target list of an ECS deployment must have exactly one item',
          )
        }
        return { deploymentTargets: [target({ deploymentId: input.deploymentId, targetId: ids[0] }, readAt)] }
      },
    ),
    operation<PutLifecycleEventHookExecutionStatusInput, PutLifecycleEventHookExecutionStatusOutput>(
      PutLifecycleEventHookExecutionStatus$,
      (input) => {
        const { id } = deployments.get(deploymentId(input.deploymentId), clock.now()).order
        const { lifecycleEventHookExecutionId, status } = input
        return {
          lifecycleEventHookExecutionId: hookExecutions.report(lifecycleEventHookExecutionId, {
            deploymentId: id,
            status,
          }),
        }
      },
    ),
  ]

  function target(input: { deploymentId: string | undefined; targetId: string | undefined }, time: number) {
    const { deployment, record } = started(input.deploymentId, time)
    if (!input.targetId) throw refused('DeploymentTargetIdRequired', 'A deployment target ID must be specified')
    if (input.targetId !== targetId(deployment)) {
      throw refused(
        'DeploymentTargetDoesNotExist',
        `The target ID ${input.targetId} does not belong to the deployment ${deployment.order.id}`,
      )
    }
    return describeTarget(deployment, record)
  }

  /** @throws DeploymentNotStartedException in the deployment's first seconds */
  function started(requested: string | undefined, time: number) {
    const deployment = deployments.get(deploymentId(requested), time)
    const record = deployment.at(time)
    if (!record?.startedAt) {
      throw refused('DeploymentNotStarted', `The deployment ${deployment.order.id} has not started`)
    }
    return { deployment, record }
  }
}
