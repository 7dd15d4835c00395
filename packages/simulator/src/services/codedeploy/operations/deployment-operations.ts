import {
  BatchGetDeployments$,
  type BatchGetDeploymentsInput,
  type BatchGetDeploymentsOutput,
  ContinueDeployment$,
  type ContinueDeploymentInput,
  CreateDeployment$,
  type CreateDeploymentInput,
  type CreateDeploymentOutput,
  type DeploymentInfo,
  GetDeployment$,
  type GetDeploymentInput,
  type GetDeploymentOutput,
  ListDeployments$,
  type ListDeploymentsInput,
  type ListDeploymentsOutput,
  SkipWaitTimeForInstanceTermination$,
  type SkipWaitTimeForInstanceTerminationInput,
  StopDeployment$,
  type StopDeploymentInput,
  type StopDeploymentOutput,
} from '@aws-sdk/client-codedeploy'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import type { Deployment } from '../deployment/deployment.ts'
import { describeDeployment } from '../deployment/describe-deployment.ts'
import { filteredDeployments } from '../deployment/list-deployments.ts'
import { refused } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { applicationName, checkBatch, deploymentId, groupName } from '../parameters.ts'
import type { CodeDeployState } from '../state.ts'
import { createDeployment } from './create-deployment.ts'

/** The model's limit. */
const largestBatch = 25

export function deploymentOperations(state: CodeDeployState): Operation[] {
  const { applications, groups, deployments, clock } = state
  return [
    operation<CreateDeploymentInput, CreateDeploymentOutput>(CreateDeployment$, (input) => ({
      deploymentId: createDeployment(state, input).order.id,
    })),
    operation<GetDeploymentInput, GetDeploymentOutput>(GetDeployment$, (input, { readAt }) => ({
      deploymentInfo: describe(deployments.get(deploymentId(input.deploymentId), readAt), readAt),
    })),
    operation<BatchGetDeploymentsInput, BatchGetDeploymentsOutput>(BatchGetDeployments$, (input, { readAt }) => {
      const ids = input.deploymentIds ?? []
      if (ids.length === 0) throw refused('DeploymentIdRequired', 'Deployment IDs must be specified')
      checkBatch(ids, largestBatch)
      // Ids that nobody has are left out: DeploymentDoesNotExistException is not among the operation's errors.
      const found = ids.map((id) => deployments.find(deploymentId(id), readAt)).filter((one) => one !== undefined)
      return { deploymentsInfo: found.map((deployment) => describe(deployment, readAt)) }
    }),
    operation<ListDeploymentsInput, ListDeploymentsOutput>(ListDeployments$, (input, { readAt }) => {
      const { items, ...more } = pageOf(filteredDeployments(candidates(input), input, readAt), {
        list: 'ListDeployments',
        nextToken: input.nextToken,
        keyOf: ({ order }) => String(order.number).padStart(10, '0'),
        descending: true,
      })
      return { deployments: items.map(({ order }) => order.id), ...more }
    }),
    operation<StopDeploymentInput, StopDeploymentOutput>(StopDeployment$, (input) =>
      now(input.deploymentId).stop({ autoRollbackEnabled: input.autoRollbackEnabled }),
    ),
    operation<ContinueDeploymentInput, object>(ContinueDeployment$, (input) => {
      const { deploymentWaitType = 'READY_WAIT' } = input
      const deployment = now(input.deploymentId)
      if (deploymentWaitType !== 'READY_WAIT' && deploymentWaitType !== 'TERMINATION_WAIT') {
        throw refused(
          'InvalidDeploymentWaitType',
          `The wait type must be READY_WAIT or TERMINATION_WAIT, not ${String(deploymentWaitType)}`,
        )
      }
      deployment.continue(deploymentWaitType)
      return {}
    }),
    operation<SkipWaitTimeForInstanceTerminationInput, object>(SkipWaitTimeForInstanceTermination$, (input) => {
      now(input.deploymentId).continue('TERMINATION_WAIT')
      return {}
    }),
  ]

  function now(id: string | undefined) {
    return deployments.get(deploymentId(id), clock.now())
  }

  function describe(deployment: Deployment, time: number): DeploymentInfo {
    const record = deployment.at(time) ?? deployment.current()
    return describeDeployment(deployment, { record, withContent: state.withContent })
  }

  /** An application and a group are given together or not at all. */
  function candidates(input: ListDeploymentsInput) {
    if (input.applicationName === undefined && input.deploymentGroupName === undefined) return deployments.all()
    const application = applications.get(applicationName(input.applicationName))
    return deployments.of(groups.get({ applicationName: application.name, name: groupName(input.deploymentGroupName) }))
  }
}
