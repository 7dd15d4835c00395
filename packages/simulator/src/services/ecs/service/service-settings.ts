import type {
  AvailabilityZoneRebalancing,
  DeploymentConfiguration,
  PlacementConstraint,
  PlacementStrategy,
  PropagateTags,
  Tag,
} from '@aws-sdk/client-ecs'

/** What a service has besides its tasks' shape; none of it makes a new deployment when it changes. */
export interface ServiceSettings {
  readonly desiredCount: number
  readonly deploymentConfiguration: DeploymentConfiguration
  readonly healthCheckGracePeriodSeconds: number | undefined
  readonly enableECSManagedTags: boolean
  readonly enableExecuteCommand: boolean
  readonly propagateTags: PropagateTags
  readonly placementConstraints: readonly PlacementConstraint[]
  readonly placementStrategy: readonly PlacementStrategy[]
  readonly availabilityZoneRebalancing: AvailabilityZoneRebalancing | undefined
  readonly tags: readonly Tag[]
}
