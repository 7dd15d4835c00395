import type { DeploymentInfo, DeploymentOverview } from '@aws-sdk/client-codedeploy'
import { shownBlueGreen } from '../group/blue-green-settings.ts'
import { locationOf } from '../revision/revision.ts'
import type { Deployment } from './deployment.ts'
import { type DeploymentRecord, isOver } from './record.ts'
import { targetStatus } from './target-status.ts'

interface DescribeOptions {
  readonly record: DeploymentRecord
  /** Whether the AppSpec's text is shown: AWS documents that it is not. */
  readonly withContent: boolean
}

/** As GetDeployment shows it. Lifecycle events are the target's. */
export function describeDeployment({ order }: Deployment, options: DescribeOptions): DeploymentInfo {
  const { record, withContent } = options
  const { group, config, revision, previousRevision, description, rollsBack } = order
  const { autoRollbackConfiguration, overrideAlarmConfiguration } = order
  const { createdAt, startedAt, completedAt, problem, rollbackInfo } = record
  const { deploymentStyle, loadBalancerInfo } = group.requested
  return {
    applicationName: group.applicationName,
    deploymentGroupName: group.name,
    deploymentConfigName: config.name,
    deploymentId: order.id,
    ...(previousRevision && { previousRevision: locationOf(previousRevision, { withContent }) }),
    revision: locationOf(revision, { withContent }),
    status: record.status,
    ...(problem && { errorInformation: { code: problem.code, message: problem.message } }),
    createTime: createdAt,
    ...(startedAt && { startTime: startedAt }),
    ...(completedAt && { completeTime: completedAt }),
    ...(isOver(record) && { deploymentOverview: overview(record) }),
    ...(description !== undefined && { description }),
    creator: rollsBack ? 'codeDeployRollback' : 'user',
    ignoreApplicationStopFailures: false,
    ...(autoRollbackConfiguration && { autoRollbackConfiguration }),
    updateOutdatedInstancesOnly: false,
    ...(rollbackInfo && { rollbackInfo }),
    deploymentStyle,
    instanceTerminationWaitTimeStarted: false,
    blueGreenDeploymentConfiguration: shownBlueGreen(group.requested.blueGreenDeploymentConfiguration),
    loadBalancerInfo,
    fileExistsBehavior: 'DISALLOW',
    deploymentStatusMessages: [],
    computePlatform: 'ECS',
    ...(overrideAlarmConfiguration && { overrideAlarmConfiguration }),
  }
}

/** Counts the one target. */
function overview(record: DeploymentRecord): DeploymentOverview {
  const none = { Pending: 0, InProgress: 0, Succeeded: 0, Failed: 0, Skipped: 0, Ready: 0 }
  return { ...none, [targetStatus(record)]: 1 }
}
