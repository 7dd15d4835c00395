/** An ECS service as DescribeServices shows it; times are epoch ms. */
export interface ServiceSnapshot {
  readonly arn: string
  readonly name: string
  /** The cluster's name, however the workflow wrote it. */
  readonly cluster: string
  readonly status: string
  /** CODE_DEPLOY, ECS or EXTERNAL */
  readonly controller: string
  /** ARN of the definition of ECS's own PRIMARY deployment; with task sets each has its own. */
  readonly taskDefinition: string | undefined
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

/** The task set that serves; undefined before a service has one, and once it is deleted. */
export function primaryOf(service: ServiceSnapshot): TaskSetSnapshot | undefined {
  if (service.status === 'INACTIVE') return undefined
  return service.taskSets.find(({ status }) => status === 'PRIMARY')
}

/** ARN of the definition that the service runs now, or is about to; undefined when it runs none. */
export function runningDefinition(service: ServiceSnapshot): string | undefined {
  const serving = primaryOf(service)?.taskDefinition
  return service.controller === 'ECS' && service.status !== 'INACTIVE' ? service.taskDefinition : serving
}

/** Why nothing serves, in a few words; undefined when something does. */
export function whyNothingServes(service: ServiceSnapshot): string | undefined {
  if (primaryOf(service)) return undefined
  return service.status === 'ACTIVE' ? 'the service has no PRIMARY task set' : `the service is ${service.status}`
}

/**
 * The task sets that deployments have left behind which were stopped and not rolled back. They may get traffic; one
 * that is older than what serves, as a group that keeps old tasks alive has, does not.
 */
export function leftBehind({ taskSets }: ServiceSnapshot, serving: TaskSetSnapshot): TaskSetSnapshot[] {
  return taskSets.filter(({ id, status, createdAt }) => {
    if (id === serving.id || status === 'DRAINING') return false
    return createdAt === undefined || serving.createdAt === undefined || createdAt >= serving.createdAt
  })
}

/** Whether a deployment has brought what serves; where the same definition served before, only its maker tells. */
export function isBroughtBy(
  serving: TaskSetSnapshot | undefined,
  deployment: { id: string; asked: string; before: TaskSetSnapshot | undefined },
): boolean {
  if (serving?.taskDefinition !== deployment.asked) return false
  return deployment.before?.taskDefinition !== deployment.asked || serving.externalId === deployment.id
}
