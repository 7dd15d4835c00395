import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'

interface Population {
  /** Tasks that nobody has asked to end. */
  readonly alive: number
  /** Of these, the ones that count as healthy. */
  readonly healthy: number
  /** Of these, the ones that are to be replaced because they fail health checks. */
  readonly failing: number
}

export interface RollingState {
  readonly desired: number
  /** Healthy tasks that must stay. */
  readonly minimum: number
  /** Tasks that there may be. */
  readonly maximum: number
  readonly primary: Population
  /** All other deployments together. */
  readonly previous: Population
  /** A failed deployment starts no more tasks. */
  readonly primaryStarts: boolean
  /** Whether there is a deployment that may replace tasks of its own while it is being replaced. */
  readonly previousStarts: boolean
}

export interface RollingStep {
  readonly startPrimary: number
  readonly startPrevious: number
  readonly stopPrimary: number
  readonly stopPrevious: number
  /** Neither a start nor a stop is allowed, one is needed, and no task is on its way that could change that. */
  readonly blocked: boolean
}

/** `minimum` and `maximum` of a rolling update: the first rounded up, the second down. */
export function rollingLimits(
  desired: number,
  { minimumHealthyPercent = 100, maximumPercent = 200 }: DeploymentConfiguration,
): { minimum: number; maximum: number } {
  return {
    minimum: Math.ceil((desired * minimumHealthyPercent) / 100),
    maximum: Math.floor((desired * maximumPercent) / 100),
  }
}

/**
 * What a rolling update may do next. New tasks come first, as far as the maximum allows; an old task goes when a
 * healthy new one stands in for it, or when its room is needed and the minimum allows it. Failing tasks are stopped
 * besides, and are counted here until they are.
 */
export function rollingStep(state: RollingState): RollingStep {
  const { desired, minimum, maximum, primary, previous, primaryStarts, previousStarts } = state
  const room = Math.max(0, maximum - primary.alive - previous.alive)
  const wanted = primaryStarts ? Math.max(0, desired - (primary.alive - primary.failing)) : 0
  const startPrimary = Math.min(wanted, room)
  const kept = Math.max(0, desired - primary.healthy)
  const usable = previous.alive - previous.failing
  const lost = previousStarts ? Math.max(0, kept - usable) : 0
  const startPrevious = Math.min(lost, room - startPrimary)
  const surplus = Math.max(0, usable - kept)
  const spare = Math.max(0, primary.healthy + previous.healthy - minimum)
  const idle = Math.max(0, usable - previous.healthy)
  const crowded = wanted - startPrimary
  const stopPrevious = Math.max(surplus, Math.min(crowded, idle + spare, usable))
  const stopPrimary = Math.max(0, primary.alive - primary.failing - desired)
  const onTheWay = primary.alive - primary.healthy + previous.alive - previous.healthy
  const blocked = crowded > 0 && startPrimary + stopPrevious + onTheWay === 0
  return { startPrimary, startPrevious, stopPrimary, stopPrevious, blocked }
}
