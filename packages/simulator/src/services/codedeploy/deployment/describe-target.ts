import type { DeploymentTarget } from '@aws-sdk/client-codedeploy'
import type { Deployment } from './deployment.ts'
import type { DeploymentRecord } from './record.ts'
import { targetStatus } from './target-status.ts'

/** The id of a deployment's one target. */
export function targetId({ order }: Deployment): string {
  const { clusterName, serviceName } = order.group.settings
  return `${clusterName}:${serviceName}`
}

/** As GetDeploymentTarget shows it. */
export function describeTarget(deployment: Deployment, record: DeploymentRecord): DeploymentTarget {
  const arn = deployment.environment?.service.serviceArn
  return {
    deploymentTargetType: 'ECSTarget',
    ecsTarget: {
      deploymentId: deployment.order.id,
      targetId: targetId(deployment),
      ...(arn !== undefined && { targetArn: arn }),
      lastUpdatedAt: record.updatedAt,
      lifecycleEvents: [...record.events],
      status: targetStatus(record),
      taskSetsInfo: [...record.taskSets],
    },
  }
}
