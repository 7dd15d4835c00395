import { changes } from '@ecs-actions/domain/deployment/changes'
import type { BreakOff } from '@ecs-actions/domain/deployment/outcome'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { errorText, Failure } from '@ecs-actions/domain/failure'
import { deadline } from '../deadline.ts'
import { untilAborted } from '../until-aborted.ts'
import { targetOf, type WatchedCourse } from './course.ts'
import { deploymentLook } from './look.ts'
import { watchDeployment } from './watch.ts'

export interface Watched {
  /** The deployment as it was last seen. */
  readonly deployment: DeploymentSnapshot
  /** What ended the watch before what was waited for. */
  readonly broken: BreakOff | undefined
  /** When that was, epoch ms; the start of the watch when there was no look at all. */
  readonly seenAt: number
}

/** Watches a deployment, and tells what changes, until it has ended or `until` says that it is enough. */
export async function watchFor(
  course: WatchedCourse,
  options: {
    from: DeploymentSnapshot
    /** Milliseconds. */
    ms: number
    until: (deployment: DeploymentSnapshot) => boolean
    /** Says why it has no sense to wait any longer; undefined while it has. */
    giveUp: (deployment: DeploymentSnapshot) => Promise<string | undefined>
    timedOut: string
    needsProgress: boolean
    /** What is made of each look before it is told. */
    seenAs?: (deployment: DeploymentSnapshot) => DeploymentSnapshot
  },
): Promise<Watched> {
  const { clock, codeDeploy, cancelled, emit } = course.ports
  const { from, ms, until, giveUp, timedOut, needsProgress, seenAs = (seen) => seen } = options
  const limit = deadline({ clock, ms, outer: cancelled, reason: () => timeOut(timedOut) })
  const deploymentId = from.id
  const ask = deploymentLook({ codeDeploy, deploymentId, target: targetOf(course), needsProgress, emit })
  const onTrouble = (error: unknown) => emit({ kind: 'trouble', why: errorText(error) })
  let deployment = from
  let seenAt = clock.now()
  try {
    for await (const look of watchDeployment({ look: ask, clock, signal: limit.signal, onTrouble })) {
      const next = seenAs(look)
      for (const event of changes(deployment, next)) {
        emit({ kind: 'changed', deploymentId, rollback: deploymentId !== course.deploymentId, event })
      }
      deployment = next
      seenAt = clock.now()
      if (until(deployment)) return { deployment, broken: undefined, seenAt }
      const why = await untilAborted(giveUp(deployment), limit.signal)
      if (why !== undefined) return { deployment, broken: { kind: 'gave-up', why, cause: undefined }, seenAt }
    }
    return { deployment, broken: undefined, seenAt }
  } catch (error) {
    return { deployment, broken: breakOff(error), seenAt }
  } finally {
    limit.clear()
  }
}

function timeOut(message: string): Failure {
  return new Failure({ code: 'timed-out', message, remedy: 'When it only needs longer, raise wait-minutes.' })
}

function breakOff(error: unknown): BreakOff {
  if (!(error instanceof Failure)) throw error
  const kind = error.code === 'timed-out' || error.code === 'cancelled' ? error.code : 'lost'
  return { kind, why: error.message.replace(/\.$/, ''), cause: error }
}
