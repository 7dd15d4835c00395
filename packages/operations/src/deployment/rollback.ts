import { changes } from '@ecs-actions/domain/deployment/changes'
import { latest } from '@ecs-actions/domain/deployment/latest'
import { relabelled } from '@ecs-actions/domain/deployment/relabelled'
import { mayBeRolledBack } from '@ecs-actions/domain/deployment/rollback-expected'
import { type DeploymentSnapshot, unseenDeployment } from '@ecs-actions/domain/deployment/snapshot'
import { errorText, isPassing } from '@ecs-actions/domain/failure'
import { untilAborted } from '../until-aborted.ts'
import type { WatchedCourse } from './course.ts'
import { type Watched, watchFor } from './watch-for.ts'

// AWS names the deployment that rolls another back some seconds after the other's end.
const pause = 5_000
const nameAtMost = 60_000
// The same when CodeDeploy cannot be asked: what was not answered does not count.
const troubleAtMost = 600_000
// It moves all traffic at once to tasks that mostly still run; where they do not, they have CodeDeploy's hour to start.
const rollbackAtMost = 75 * 60_000

/** Follows the rollback of a deployment that has ended badly to its own end; undefined when there is none. */
export async function followRollback(
  ended: DeploymentSnapshot,
  course: WatchedCourse,
): Promise<{ readonly deployment: DeploymentSnapshot; readonly rollback: Watched | undefined }> {
  const deployment = await namedRollback(ended, course)
  const id = deployment.rolledBackBy
  if (id === undefined) return { deployment, rollback: undefined }
  const rollback = await watchFor(course, {
    from: unseenDeployment(id, undefined),
    ms: rollbackAtMost,
    until: () => false,
    giveUp: async () => undefined,
    timedOut: `rollback ${id} did not end within ${rollbackAtMost / 60_000} minutes`,
    needsProgress: false,
    seenAs: (look) => relabelled(look, deployment),
  })
  return { deployment, rollback }
}

/** The ended deployment with the name of its rollback, where one comes. */
async function namedRollback(ended: DeploymentSnapshot, course: WatchedCourse): Promise<DeploymentSnapshot> {
  const { clock, codeDeploy, cancelled, emit } = course.ports
  const start = clock.now()
  let seen = ended
  while (seen.rolledBackBy === undefined && mayBeRolledBack(seen, course.plan.group.rollbackEvents)) {
    const patience = { left: nameAtMost - (clock.now() - start) }
    try {
      await clock.sleep(pause, cancelled)
      const look = await untilAborted(codeDeploy.deployment(ended.id), cancelled)
      if (look) {
        const next = latest(seen, look)
        for (const event of changes(seen, next)) {
          emit({ kind: 'changed', deploymentId: ended.id, rollback: false, event })
        }
        seen = next
      }
    } catch (error) {
      if (cancelled.aborted) return seen
      if (!isPassing(error)) {
        emit({ kind: 'not-readable', what: `Whether deployment ${ended.id} is rolled back`, why: errorText(error) })
        return seen
      }
      patience.left = troubleAtMost - (clock.now() - start)
    }
    if (patience.left <= 0) return seen
  }
  return seen
}
