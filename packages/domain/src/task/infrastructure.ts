import { isJsonArray } from '../json.ts'
import type { TaskDefinition } from '../task-definition/task-definition.ts'
import type { LaunchType, TaskCapacity } from './order.ts'

/** INSTANCES: those behind a capacity provider, which may be an Auto Scaling group or managed by ECS. */
export type Infrastructure = LaunchType | 'INSTANCES'

/** What tasks of this capacity run on; undefined where the cluster decides. */
export function infrastructureOf(capacity: TaskCapacity): Infrastructure | undefined {
  if (capacity.kind === 'launch-type') return capacity.launchType
  if (capacity.kind === 'cluster-default') return undefined
  return capacity.items.some(({ capacityProvider }) => isFargateProvider(capacityProvider)) ? 'FARGATE' : 'INSTANCES'
}

/** Fargate's own two are there in every account; names of others may not begin like them. */
export function isFargateProvider(capacityProvider: string): boolean {
  return capacityProvider === 'FARGATE' || capacityProvider === 'FARGATE_SPOT'
}

/**
 * What a definition says that it is for, or what ECS found at its registration: `EC2`, `FARGATE`, `EXTERNAL`,
 * `MANAGED_INSTANCES`. undefined where neither is known.
 */
export function madeFor({ requiresCompatibilities, compatibilities }: TaskDefinition): readonly string[] | undefined {
  for (const list of [requiresCompatibilities, compatibilities]) {
    if (isJsonArray(list) && list.length > 0) return list.filter((entry) => typeof entry === 'string')
  }
  return undefined
}

/** `bridge` where nothing is said, as ECS has it on Linux. */
export function networkModeOf({ networkMode }: TaskDefinition): string {
  return typeof networkMode === 'string' && networkMode !== '' ? networkMode : 'bridge'
}
