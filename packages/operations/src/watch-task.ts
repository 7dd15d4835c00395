import { Failure } from '@ecs-actions/domain/failure'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { type Watch, watch } from './watch.ts'

// Most one-off tasks are decided in their first half minute; after that five seconds are soon enough, until one of them
// shows that the task is about to end.
const eagerFor = 30_000
const eagerPause = 2_000
const pause = 5_000
const ending: readonly string[] = ['DEACTIVATING', 'STOPPING', 'DEPROVISIONING']
// ECS may not show a task at once; its documentation speaks of waits of up to five minutes.
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
const invisibleAtMost = 300_000
// A read may be older than the one before it, so a task that was seen is not gone the first time it is missing.
const vanishedAtMost = 60_000

/**
 * The task as it changes, up to and including STOPPED.
 * @throws Failure `lost` when the task cannot be seen any more; the signal's reason when that aborts; what `look` throws
 */
export function watchTask(how: Watch<TaskSnapshot>): AsyncGenerator<TaskSnapshot> {
  return watch(how, {
    hasEnded: ({ lastStatus }) => lastStatus === 'STOPPED',
    latest: (_before, look) => look,
    pause: (elapsed, seen) => (elapsed < eagerFor || ending.includes(seen?.lastStatus ?? '') ? eagerPause : pause),
    hiddenAtMost: (seen) => (seen ? vanishedAtMost : invisibleAtMost),
    lost,
  })
}

function lost(seen: boolean): Failure {
  const message = seen
    ? `ECS has not shown the task for ${vanishedAtMost / 1_000} s, so how it ended cannot be known.`
    : `ECS did not show the task within ${invisibleAtMost / 1_000} s of starting it.`
  return new Failure({
    code: 'lost',
    message,
    remedy: 'Look for the task in the cluster, and at its log, before this step is run again.',
  })
}
