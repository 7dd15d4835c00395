import type { Diagnosis, UnhealthyTarget } from '@ecs-actions/domain/deployment/diagnosis'
import { lastFailure, type TaskFailure, taskFailures } from '@ecs-actions/domain/deployment/failed-tasks'
import type { AlarmSnapshot } from '@ecs-actions/domain/deployment/group'
import type { ServiceEvent, ServiceSnapshot } from '@ecs-actions/domain/deployment/service'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { greenOf } from '@ecs-actions/domain/deployment/stages'
import { errorText, Failure } from '@ecs-actions/domain/failure'
import { deadline } from '../deadline.ts'
import { untilAborted } from '../until-aborted.ts'
import type { DeploymentCourse } from './course.ts'
import { lastLogLines } from './last-log-lines.ts'

const atMost = 60_000
const mostEvents = 12

/** Gathers why a deployment fails, each part on its own: what cannot be read becomes a gap, and never an error. */
export async function diagnose(deployment: DeploymentSnapshot, course: DeploymentCourse): Promise<Diagnosis> {
  const { ports, plan } = course
  const reason = () => new Failure({ code: 'timed-out', message: 'it took too long', remedy: '' })
  const limit = deadline({ clock: ports.clock, ms: atMost, outer: ports.cancelled, reason })
  const gaps: string[] = []
  const reading = async <T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T> => {
    try {
      return await untilAborted(work(), limit.signal)
    } catch (error) {
      gaps.push(`${what}: ${errorText(error).trim()}`)
      return otherwise
    }
  }
  try {
    const alarms = reading('alarms', [], () => redAlarms(course))
    const { cluster, name } = plan.service
    const service = await reading('service', undefined, () => ports.ecs.service({ cluster, service: name }))
    const [taskFailures, targets] = await Promise.all([
      reading('stopped tasks', [], () => failedTasks(greenIn(service, course)?.id ?? greenOf(deployment)?.id, course)),
      reading('target health', [], () => unhealthyTargets(service, course)),
    ])
    const last = lastFailure(taskFailures)
    const log = await reading('log of the last failed task', undefined, async () =>
      last ? lastLogLines(last, course, limit.signal) : undefined,
    )
    return {
      taskFailures,
      targets,
      alarms: await alarms,
      events: eventsSince(service, deployment.createdAt ?? course.startedAt),
      log,
      gaps,
    }
  } finally {
    limit.clear()
  }
}

async function redAlarms({ plan, ports }: DeploymentCourse): Promise<readonly AlarmSnapshot[]> {
  if (plan.group.alarms.length === 0) return []
  const found = await (await ports.alarms()).alarms(plan.group.alarms)
  return found.filter(({ state }) => state === 'ALARM')
}

async function failedTasks(taskSetId: string | undefined, course: DeploymentCourse): Promise<readonly TaskFailure[]> {
  if (taskSetId === undefined) return []
  const { plan, ports } = course
  const { cluster, name: service } = plan.service
  return taskFailures(await ports.ecs.stoppedTasks({ cluster, service, taskSetId }))
}

async function unhealthyTargets(
  service: ServiceSnapshot | undefined,
  course: DeploymentCourse,
): Promise<readonly UnhealthyTarget[]> {
  const arns = greenIn(service, course)?.targetGroupArns ?? []
  if (arns.length === 0) return []
  const groups = await course.ports.targetGroups()
  const targets = (await Promise.all(arns.map((arn) => groups.targetHealth(arn)))).flat()
  return targets.filter(({ state }) => state !== 'healthy' && state !== 'draining')
}

function greenIn(service: ServiceSnapshot | undefined, { deploymentId }: DeploymentCourse) {
  return service?.taskSets.find(({ externalId }) => externalId === deploymentId)
}

/** @param start by the clock of AWS, which that of the runner need not agree with */
function eventsSince(service: ServiceSnapshot | undefined, start: number): readonly ServiceEvent[] {
  const since = (service?.events ?? []).filter(({ at }) => at >= start)
  return since.sort((a, b) => a.at - b.at).slice(-mostEvents)
}
