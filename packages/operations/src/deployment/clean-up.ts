import { cleanUpOf } from '@ecs-actions/domain/deployment/clean-up'
import type { BreakOff, DeploymentFate } from '@ecs-actions/domain/deployment/outcome'
import { type DeploymentSnapshot, hasEnded } from '@ecs-actions/domain/deployment/snapshot'
import { hasShifted } from '@ecs-actions/domain/deployment/stages'
import { errorText } from '@ecs-actions/domain/failure'
import type { DeploymentCourse } from './course.ts'
import { type Watched, watchFor } from './watch-for.ts'

// CodeDeploy takes traffic back before it says that a deployment has stopped.
const stopAtMost = 300_000

export interface CleanedUp {
  readonly deployment: DeploymentSnapshot
  /** Nothing is left for the post step: it was asked to stop, has ended, or is meant to go on. */
  readonly settled: boolean
  readonly fate: DeploymentFate | undefined
  /** When the deployment was last seen, epoch ms. */
  readonly seenAt: number
}

/** After a wait that broke off: stops the deployment when the policy says so, and sees it stop while there is time. */
export async function cleanUp(
  { deployment, seenAt }: Pick<Watched, 'deployment' | 'seenAt'>,
  broken: BreakOff,
  course: DeploymentCourse,
): Promise<CleanedUp> {
  const { codeDeploy, cancelled, emit, remember } = course.ports
  const deploymentId = deployment.id
  if (hasEnded(deployment)) return { deployment, settled: true, fate: undefined, seenAt }
  const action = cleanUpOf(policyFor(broken, course), deployment)
  if (action === 'leave') {
    const why = hasShifted(deployment) ? 'all traffic has moved already.' : 'that is what the step asks for.'
    emit({ kind: 'left', deploymentId, why })
    return { deployment, settled: true, fate: 'left', seenAt }
  }
  const rollBack = action === 'roll-back'
  emit({ kind: 'stopping', deploymentId, rollBack, why: `${broken.why}.` })
  try {
    await codeDeploy.stopDeployment({ deploymentId, rollBack })
  } catch (error) {
    emit({ kind: 'clean-up-failed', deploymentId, why: errorText(error) })
    // The post step is to try what this step could not do, whatever it would do with a cancelled job.
    remember({ ...course.intent, deploymentId, onCancel: action })
    return { deployment, settled: false, fate: 'not-stopped', seenAt }
  }
  if (cancelled.aborted) {
    emit({ kind: 'stop-accepted' })
    // The post step has the time to see what became of it.
    return { deployment, settled: false, fate: 'asked-to-stop', seenAt }
  }
  const stopped = await watchFor(course, {
    from: deployment,
    ms: stopAtMost,
    until: () => false,
    giveUp: async () => undefined,
    timedOut: `it did not end within ${stopAtMost / 1_000} s of being asked to stop`,
    needsProgress: false,
  })
  if (stopped.broken) emit({ kind: 'end-unseen', deploymentId, why: `${stopped.broken.why}.` })
  const fate = hasEnded(stopped.deployment) ? undefined : 'asked-to-stop'
  return { deployment: stopped.deployment, settled: true, fate, seenAt: stopped.seenAt }
}

function policyFor(broken: BreakOff, { onCancel, onTimeout }: DeploymentCourse) {
  if (broken.kind === 'cancelled') return onCancel
  // Tasks that cannot live have not got traffic yet, so nothing speaks for leaving them.
  return broken.kind === 'gave-up' ? 'roll-back' : onTimeout
}
