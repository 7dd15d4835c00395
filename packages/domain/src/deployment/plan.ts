import { shortDefinition } from '../arn.ts'
import { failureOf, type Mistake } from '../failure.ts'
import type { TaskDefinition } from '../task-definition/task-definition.ts'
import { containerPort } from './container-port.ts'
import type { AlarmSnapshot, GroupSnapshot, TrafficRouting } from './group.ts'
import { type ContainerPort, leftBehind, primaryOf, type ServiceSnapshot, type TaskSetSnapshot } from './service.ts'
import { type WaitBudget, type WaitFor, waitBudget } from './wait-budget.ts'

export interface DeploymentRequest {
  readonly definition: TaskDefinition
  /** undefined for a file that is not registered yet. */
  readonly definitionArn: string | undefined
  readonly container: string | undefined
  readonly port: number | undefined
  readonly waitFor: WaitFor
  /** undefined when the budget is computed. */
  readonly waitMinutes: number | undefined
  /** undefined when it follows the desired count; 0 when nothing is counted. */
  readonly maxFailedTasks: number | undefined
  /** Given when the deployment goes back. */
  readonly rollback?: RollbackRequest
}

/** What only a deployment that goes back has to say. */
interface RollbackRequest {
  /** Whether the alarms of the group have no say. */
  readonly overridesAlarms: boolean
  /** What else stands against it, to be told with the rest. */
  readonly mistakes: readonly Mistake[]
}

/** What AWS shows before anything is changed. */
export interface DeploymentSurroundings {
  readonly group: GroupSnapshot
  readonly service: ServiceSnapshot
  readonly routing: TrafficRouting
  /** The alarms of the group; undefined when they may not be read. */
  readonly alarms: readonly AlarmSnapshot[] | undefined
  /** Deployments of the group that have not ended. */
  readonly active: readonly { readonly id: string; readonly url: string | undefined }[]
}

export interface DeploymentPlan {
  readonly kind: 'deploy' | 'nothing-to-do'
  readonly group: GroupSnapshot
  readonly service: ServiceSnapshot
  readonly routing: TrafficRouting
  readonly target: ContainerPort
  /** What serves before the deployment. */
  readonly before: TaskSetSnapshot | undefined
  readonly budget: WaitBudget
  readonly waitMinutes: number
  /** 0 when nothing is counted. */
  readonly maxFailedTasks: number
  /** What the reader should know, though it is no mistake. */
  readonly notes: readonly string[]
}

/** A job on a runner of GitHub ends after 360 minutes; what is left is for the steps around this one. */
const longestWait = 330

/**
 * The deployment that a request means in its surroundings.
 * @throws Failure `refused` that lists everything that stands against it
 */
export function deploymentPlan(request: DeploymentRequest, around: DeploymentSurroundings): DeploymentPlan {
  const { definition, definitionArn, container, port, rollback } = request
  const { group, service, routing } = around
  const { target, mistakes: misfits } = containerPort({ container, port, offered: service.loadBalancers, definition })
  const before = primaryOf(service)
  const budget = waitBudget({ group, routing, waitFor: request.waitFor })
  const waitMinutes = request.waitMinutes ?? budget.minutes
  const mistakes = [
    ...standingMistakes(around),
    ...(rollback?.mistakes ?? []),
    ...misfits,
    ...definitionMistakes(definition),
    ...activeMistakes(around),
  ]
  const servesAlready = definitionArn !== undefined && before?.taskDefinition === definitionArn
  const nothingToDo = !rollback && servesAlready && leftBehind(service, before).length === 0
  if (!nothingToDo) mistakes.push(...alarmMistakes(around, rollback), ...waitMistakes(request, budget))
  if (!target || mistakes.length > 0) {
    throw failureOf(mistakes, {
      code: 'refused',
      what: `${service.name} in cluster ${service.cluster} is not ${rollback ? 'rolled back' : 'deployed'}`,
      remedy: 'Nothing was changed.',
    })
  }
  return {
    ...{ kind: nothingToDo ? 'nothing-to-do' : 'deploy', group, service, routing, target, before, budget, waitMinutes },
    maxFailedTasks: request.maxFailedTasks ?? failedTasksFor(service.desired),
    notes: notes(around),
  }
}

/** As ECS's own deployment circuit breaker counts: half of the desired count, at least 3 and at most 200. */
function failedTasksFor(desired: number): number {
  return Math.min(200, Math.max(3, Math.ceil(desired / 2)))
}

/** What stands against any deployment to this service by this group. */
export function standingMistakes(around: Pick<DeploymentSurroundings, 'service' | 'group'>): Mistake[] {
  return [...serviceMistakes(around.service), ...groupMistakes(around)]
}

/** What stands against any deployment to this service through CodeDeploy. */
export function serviceMistakes({ name, status, controller }: ServiceSnapshot): Mistake[] {
  if (status !== 'ACTIVE') return [{ at: 'service', message: `${name} is ${status}, not ACTIVE` }]
  if (controller === 'CODE_DEPLOY') return []
  const says = `${name} has the deployment controller ${controller}, and this action deploys through CODE_DEPLOY`
  if (controller === 'ECS') return [{ at: 'service', message: `${says}: rolling deployments are not supported yet` }]
  return [{ at: 'service', message: `${says}: its task sets belong to whoever made them` }]
}

function groupMistakes({ group, service }: Pick<DeploymentSurroundings, 'service' | 'group'>): Mistake[] {
  const at = 'codedeploy-deployment-group'
  const { name, computePlatform, services } = group
  if (computePlatform !== undefined && computePlatform !== 'ECS') {
    return [{ at, message: `${name} is for the compute platform ${computePlatform}, not ECS` }]
  }
  if (services.some((entry) => entry.service === service.name && entry.cluster === service.cluster)) return []
  const found = services.map((entry) => `${entry.service} in cluster ${entry.cluster}`).join(', ') || 'no service'
  return [{ at, message: `${name} deploys ${found}, not ${service.name} in cluster ${service.cluster}` }]
}

function definitionMistakes({ family, status }: TaskDefinition): Mistake[] {
  if (status === undefined || status === 'ACTIVE') return []
  const message = `a revision of ${family} is ${String(status)}: ECS starts no tasks from it; register it again`
  return [{ at: 'task-definition', message }]
}

function activeMistakes({ active, group }: DeploymentSurroundings): Mistake[] {
  return active.map(({ id, url }) => ({
    at: group.name,
    message: `has an active deployment, ${id}: a group takes one at a time, until its old tasks are gone${url === undefined ? '' : ` (${url})`}`,
  }))
}

function alarmMistakes({ alarms = [] }: DeploymentSurroundings, rollback: RollbackRequest | undefined): Mistake[] {
  if (rollback?.overridesAlarms) return []
  const way = rollback ? '. If what it goes back to is meant to cure that, give override-alarms: true' : ''
  return alarms
    .filter(({ state }) => state === 'ALARM')
    .map(({ name, reason }) => ({
      at: `alarm ${name}`,
      message: `is in ALARM: CodeDeploy would stop the deployment at once${reason === undefined ? '' : `. ${reason}`}${way}`,
    }))
}

function waitMistakes({ waitFor, waitMinutes }: DeploymentRequest, budget: WaitBudget): Mistake[] {
  if (waitMinutes !== undefined || waitFor === 'none' || budget.minutes <= longestWait) return []
  const parts = budget.parts.map(({ what, minutes }) => `${minutes} for ${what}`).join(', ')
  const way =
    waitFor === 'completed'
      ? 'Give wait-for: traffic-shifted (the old tasks are not waited for), or wait-minutes'
      : 'Give wait-minutes, or wait-for: none'
  const message = `such a deployment may take ${budget.minutes} minutes (${parts}), and a job should not wait more than ${longestWait}. ${way}`
  return [{ at: 'wait-minutes', message }]
}

function notes({ service, group, alarms }: DeploymentSurroundings): string[] {
  const found: string[] = []
  if (service.desired === 0) {
    found.push(
      `The desired count of ${service.name} is 0: the deployment starts no task, and proves nothing about the new version.`,
    )
  }
  const before = primaryOf(service)
  for (const { taskDefinition, externalId } of before ? leftBehind(service, before) : []) {
    const whose = externalId === undefined ? '' : `, which deployment ${externalId} left behind`
    found.push(
      `Tasks of ${shortDefinition(taskDefinition)}${whose}, may still get traffic; this deployment removes them.`,
    )
  }
  if (!group.rollbackEvents.includes('DEPLOYMENT_FAILURE')) {
    found.push(`Group ${group.name} does not roll back a deployment that fails: traffic stays where it is then.`)
  }
  if (alarms === undefined) found.push('Whether the alarms of the group are red could not be read.')
  const missing = group.alarms.filter((name) => alarms && !alarms.some((alarm) => alarm.name === name))
  for (const name of missing) found.push(`Alarm ${name} of group ${group.name} does not exist.`)
  return found
}
