import type { ListDeploymentsInput } from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'
import type { Deployment } from './deployment.ts'

const statuses = ['Created', 'Queued', 'InProgress', 'Baking', 'Ready', 'Succeeded', 'Failed', 'Stopped']

/**
 * Those of the deployments that the request asks for, as a read at `time` (epoch ms) sees them.
 * @throws InvalidDeploymentStatusException, InvalidTimeRangeException
 */
export function filteredDeployments(
  deployments: readonly Deployment[],
  request: ListDeploymentsInput,
  time: number,
): Deployment[] {
  const { includeOnlyStatuses: wanted = [], createTimeRange: { start, end } = {}, externalId } = request
  const wrong = wanted.find((status) => !statuses.includes(status))
  if (wrong !== undefined) throw refused('InvalidDeploymentStatus', `${wrong} is none of ${statuses.join(', ')}`)
  if (start && end && start > end) throw refused('InvalidTimeRange', 'The time range starts after its end')
  // External ids are given by CloudFormation only.
  if (externalId !== undefined) return []
  return deployments.filter((deployment) => {
    const record = deployment.at(time)
    if (!record) return false
    if (wanted.length > 0 && !wanted.includes(record.status)) return false
    return (!start || record.createdAt >= start) && (!end || record.createdAt <= end)
  })
}
