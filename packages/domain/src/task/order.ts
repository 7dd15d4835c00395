/** A one-off task, everything decided but the token of its start. */
export interface TaskOrder {
  /** Name or ARN. */
  readonly cluster: string
  /** ARN with its revision. */
  readonly taskDefinition: string
  readonly overrides: TaskOverrides
  readonly capacity: TaskCapacity
  readonly platformVersion: string | undefined
  readonly network: TaskNetwork | undefined
  readonly enableExecuteCommand: boolean
  readonly tags: ReadonlyMap<string, string>
}

/** What differs from the task definition, for this task alone. */
export interface TaskOverrides {
  /** The container that `command` and `environment` are for. */
  readonly container: string
  readonly command: readonly string[] | undefined
  readonly environment: ReadonlyMap<string, string>
  readonly taskRoleArn: string | undefined
  /** CPU units, or as in `1 vCPU`. */
  readonly cpu: string | undefined
  /** MiB, or as in `2 GB`. */
  readonly memory: string | undefined
}

/** What a task runs on; ECS takes a launch type or a strategy, never both. */
export type TaskCapacity =
  | { readonly kind: 'launch-type'; readonly launchType: LaunchType }
  | { readonly kind: 'strategy'; readonly items: readonly CapacityShare[] }
  | { readonly kind: 'cluster-default' }

export type LaunchType = 'EC2' | 'FARGATE' | 'EXTERNAL'

/** An item of a capacity provider strategy. */
export interface CapacityShare {
  readonly capacityProvider: string
  readonly weight: number | undefined
  readonly base: number | undefined
}

export interface TaskNetwork {
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly assignPublicIp: boolean
}
