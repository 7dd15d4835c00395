import type { Diagnosis } from '@ecs-actions/domain/deployment/diagnosis'
import type { BreakOff, DeploymentEnding, DeploymentFate } from '@ecs-actions/domain/deployment/outcome'
import {
  isBroughtBy,
  primaryOf,
  type ServiceSnapshot,
  type TaskSetSnapshot,
  whyNothingServes,
} from '@ecs-actions/domain/deployment/service'
import {
  type DeploymentSnapshot,
  endedBadly,
  hasEnded,
  unseenDeployment,
} from '@ecs-actions/domain/deployment/snapshot'
import { hasShifted } from '@ecs-actions/domain/deployment/stages'
import { cleanUp } from './clean-up.ts'
import type { DeploymentCourse } from './course.ts'
import { diagnose } from './diagnose.ts'
import { failedTasksCheck } from './failed-tasks.ts'
import { followRollback } from './rollback.ts'
import { serviceAfter } from './serving.ts'
import { type Watched, watchFor } from './watch-for.ts'

export interface Followed {
  readonly ending: DeploymentEnding
  /** The service as it is afterwards; undefined when it could not be read. */
  readonly service: ServiceSnapshot | undefined
  /** undefined when nothing went wrong, and for a cancelled job, which has seconds left. */
  readonly diagnosis: Diagnosis | undefined
}

/**
 * Follows a deployment that was started to what the step waits for: its end, that of its rollback, and what the service
 * runs then. A wait that breaks off ends as the policies say.
 */
export async function followDeployment(course: DeploymentCourse): Promise<Followed> {
  const { deploymentId, asked, waitFor, ports } = course
  const unseen = unseenDeployment(deploymentId, asked)
  if (waitFor === 'none') {
    ports.remember('concluded')
    const facts = { deployment: unseen, rollback: undefined, broken: undefined, fate: undefined, seenAt: undefined }
    return { ending: ending(course, facts, undefined), service: undefined, diagnosis: undefined }
  }
  const watched = await watchToGoal(unseen, course)
  // What the new tasks and targets show is gone once they are rolled back, so it is read beside that.
  const [end, diagnosis] = await Promise.all([endOf(watched, course), diagnosisOf(watched, course)])
  if (diagnosis) course.ports.emit({ kind: 'diagnosed', diagnosis })
  const service = await serviceAfter(course, expectation(end, course))
  if (end.settled) ports.remember('concluded')
  return { ending: ending(course, end, service), service, diagnosis }
}

async function watchToGoal(from: DeploymentSnapshot, course: DeploymentCourse): Promise<Watched> {
  const { waitFor, deploymentId, plan } = course
  const minutes = plan.waitMinutes
  return watchFor(course, {
    from,
    ms: minutes * 60_000,
    until: (deployment) => waitFor === 'traffic-shifted' && hasShifted(deployment),
    giveUp: failedTasksCheck(course),
    timedOut: `deployment ${deploymentId} did not end within ${minutes} minutes`,
    needsProgress: waitFor === 'traffic-shifted',
  })
}

interface End {
  readonly deployment: DeploymentSnapshot
  readonly rollback: DeploymentSnapshot | undefined
  readonly broken: BreakOff | undefined
  readonly settled: boolean
  readonly fate: DeploymentFate | undefined
  /** When it, or its rollback, was last seen, epoch ms; undefined when nobody has looked. */
  readonly seenAt: number | undefined
}

async function endOf({ deployment, broken, seenAt }: Watched, course: DeploymentCourse): Promise<End> {
  const cleaned = broken
    ? await cleanUp({ deployment, seenAt }, broken, course)
    : { deployment, settled: true, fate: undefined, seenAt }
  if (!endedBadly(cleaned.deployment) || course.ports.cancelled.aborted) {
    return { ...cleaned, rollback: undefined, broken }
  }
  const { deployment: ended, rollback } = await followRollback(cleaned.deployment, course)
  return {
    deployment: ended,
    rollback: rollback?.deployment,
    broken: broken ?? rollback?.broken,
    settled: cleaned.settled,
    fate: cleaned.fate,
    seenAt: rollback?.seenAt ?? cleaned.seenAt,
  }
}

async function diagnosisOf({ deployment, broken }: Watched, course: DeploymentCourse): Promise<Diagnosis | undefined> {
  if (course.ports.cancelled.aborted || (!broken && !endedBadly(deployment))) return undefined
  return diagnose(deployment, course)
}

/** What the service should show after such an end; reads may be older than the end. */
function expectation({ deployment, rollback }: End, { asked, plan }: DeploymentCourse) {
  const { before } = plan
  return (serving: TaskSetSnapshot | undefined): boolean => {
    if (deployment.status === 'succeeded' || (!endedBadly(deployment) && hasShifted(deployment))) {
      return serving?.taskDefinition === asked
    }
    return rollback?.status !== 'succeeded' || !isBroughtBy(serving, { id: deployment.id, asked, before })
  }
}

function ending(
  { plan, asked, waitFor, ports }: DeploymentCourse,
  { deployment, rollback, broken, fate, seenAt }: Omit<End, 'settled'>,
  service: ServiceSnapshot | undefined,
): DeploymentEnding {
  return {
    ...{ deployment, rollback, before: plan.before, asked, waitFor, broken, fate },
    serving: service && primaryOf(service),
    nothingServes: service && whyNothingServes(service),
    // An end is the last that there is to see.
    unseenFor: seenAt === undefined || hasEnded(rollback ?? deployment) ? undefined : ports.clock.now() - seenAt,
  }
}
