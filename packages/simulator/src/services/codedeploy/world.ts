import type { CapacityProviderStrategyItem, NetworkConfiguration, TaskSet } from '@aws-sdk/client-ecs'

/** What CodeDeploy does to an ECS service whose deployment controller is CODE_DEPLOY. */
export interface ControlledService {
  readonly clusterName: string
  readonly serviceName: string
  readonly serviceArn: string
  /** Of the first load balancer entry; the AppSpec may name others. */
  readonly containerName: string
  readonly containerPort: number
  /** As DescribeServices would show them now, newest first; the ones that are gone are left out. */
  taskSets(): readonly TaskSet[]
  /** @throws ServiceError as CreateTaskSet does, e.g. for a task definition that is not there */
  createTaskSet(order: TaskSetOrder): TaskSet
  setPrimary(taskSetId: string): void
  /** Drains and stops its tasks, and then it is gone. */
  deleteTaskSet(taskSetId: string): void
  /** Called after anything about the service's task sets or their tasks has changed. Returns how to unsubscribe. */
  onChange(changed: () => void): () => void
}

/** Always for 100 per cent of the service's desired count. */
export interface TaskSetOrder {
  /** The deployment's id. */
  readonly externalId: string
  /** ARN with revision. */
  readonly taskDefinition: string
  readonly targetGroupArn: string
  readonly containerName: string
  readonly containerPort: number
  /** These three: as the service has them, unless given. */
  readonly platformVersion?: string
  readonly networkConfiguration?: NetworkConfiguration
  readonly capacityProviderStrategy?: CapacityProviderStrategyItem[]
}

/** ECS has them: `controlledServices` of services/ecs/service/controlled-services.ts. */
export interface ControlledServices {
  /** undefined when there is no such ACTIVE service. */
  find(clusterName: string, serviceName: string): ControlledService | 'other-controller' | undefined
}

export interface WeightedGroup {
  readonly targetGroupArn: string
  /** 0 to 999, as in a listener's forward action. */
  readonly weight: number
}

/** Elastic Load Balancing, as far as CodeDeploy moves traffic there. */
export interface Listeners {
  exists(listenerArn: string): boolean
  targetGroupArn(name: string): string | undefined
  /** The listener's default action becomes a forward to these groups. */
  forward(listenerArn: string, groups: readonly WeightedGroup[]): void
}

/** CloudWatch, as far as CodeDeploy stops deployments for it. */
export interface Alarms {
  /** undefined when there is no such alarm. */
  state(name: string): 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | undefined
  onChange(changed: () => void): () => void
}
