import type { CapacityProviderStrategyItem, LaunchType, LoadBalancer, NetworkConfiguration } from '@aws-sdk/client-ecs'
import type { Registered } from '../task-definition/task-definitions.ts'

/** What the tasks of one deployment or task set are like. */
export interface TaskSpec {
  readonly registered: Registered
  readonly launchType: LaunchType | undefined
  readonly capacityProviderStrategy: readonly CapacityProviderStrategyItem[]
  readonly platformVersion: string | undefined
  readonly networkConfiguration: NetworkConfiguration | undefined
  readonly loadBalancers: readonly LoadBalancer[]
}
