import type { LastDeploymentInfo } from '@aws-sdk/client-codedeploy'
import type { Deployment } from '../deployment/deployment.ts'
import { locationOf } from '../revision/revision.ts'
import type { GroupHistory } from './describe-group.ts'

/**
 * What a group's deployments, newest first, have come to.
 * @param time epoch ms, the moment that a read sees
 */
export function groupHistory(
  deployments: readonly Deployment[],
  { time, withContent }: { time: number; withContent: boolean },
): GroupHistory {
  const [attempted] = deployments.filter((deployment) => deployment.at(time))
  const successful = deployments.find((deployment) => deployment.at(time)?.status === 'Succeeded')
  return {
    lastSuccessful: successful && summary(successful, time),
    lastAttempted: attempted && summary(attempted, time),
    targetRevision: successful && locationOf(successful.order.revision, { withContent }),
  }
}

function summary(deployment: Deployment, time: number): LastDeploymentInfo {
  const record = deployment.at(time)
  return {
    deploymentId: deployment.order.id,
    ...(record && { status: record.status, createTime: record.createdAt }),
    ...(record?.completedAt && { endTime: record.completedAt }),
  }
}
