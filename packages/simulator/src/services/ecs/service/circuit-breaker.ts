import type { DeploymentCircuitBreaker } from '@aws-sdk/client-ecs'

const least = 3
const most = 200
const defaultPercent = 50

/**
 * How many failed tasks in a row make a deployment fail; undefined without a circuit breaker. As the SDK documents
 * DeploymentCircuitBreaker and ThresholdConfiguration: half of the desired count, but 3 to 200.
 */
export function breakerThreshold(
  breaker: DeploymentCircuitBreaker | undefined,
  desiredCount: number,
): number | undefined {
  if (!breaker?.enable) return undefined
  const { type = 'BOUNDED_PERCENT', value = defaultPercent } = breaker.thresholdConfiguration ?? {}
  if (type === 'COUNT') return Math.max(1, value)
  const share = Math.ceil((desiredCount * value) / 100)
  return type === 'UNBOUNDED_PERCENT' ? Math.max(1, share) : Math.min(most, Math.max(least, share))
}
