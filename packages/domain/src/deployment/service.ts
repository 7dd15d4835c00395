/** An ECS service as DescribeServices shows it; times are epoch ms. */
export interface ServiceSnapshot {
  readonly arn: string
  readonly name: string
  /** The cluster's name, however the workflow wrote it. */
  readonly cluster: string
  readonly status: string
  /** CODE_DEPLOY, ECS or EXTERNAL */
  readonly controller: string
  readonly desired: number
  readonly loadBalancers: readonly ContainerPort[]
  readonly taskSets: readonly TaskSetSnapshot[]
  readonly events: readonly ServiceEvent[]
}

export interface ContainerPort {
  readonly container: string
  readonly port: number
}

export interface TaskSetSnapshot {
  /** e.g. `ecs-svc/1234567890`; its tasks carry it as startedBy. */
  readonly id: string
  /** The CodeDeploy deployment that made it; undefined for the one that came with the service. */
  readonly externalId: string | undefined
  /** PRIMARY, ACTIVE or DRAINING */
  readonly status: string
  readonly taskDefinition: string
  readonly targetGroupArns: readonly string[]
  readonly createdAt: number | undefined
}

export interface ServiceEvent {
  readonly id: string
  readonly at: number
  readonly message: string
}

/** The task set that serves; undefined before a service has one. */
export function primaryOf(service: ServiceSnapshot): TaskSetSnapshot | undefined {
  return service.taskSets.find(({ status }) => status === 'PRIMARY')
}
