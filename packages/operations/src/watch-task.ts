import { Failure, isPassing } from '@ecs-actions/domain/failure'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import type { Clock } from './clock.ts'
import { untilAborted } from './until-aborted.ts'

// Most one-off tasks are decided in their first half minute; after that five seconds are soon enough.
const eagerFor = 30_000
const eagerPause = 2_000
const pause = 5_000
// ECS may not show a task at once; its documentation speaks of waits of up to five minutes.
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
const invisibleAtMost = 300_000
// A read may be older than the one before it, so a task that was seen is not gone the first time it is missing.
const vanishedAtMost = 60_000

/**
 * The task as it changes, up to and including STOPPED. States may be skipped between two looks.
 * @param options.look undefined while ECS does not show the task
 * @param options.onTrouble told when `look` fails in a way that may pass; the watch goes on until its signal ends it
 * @throws Failure `lost` when the task cannot be seen any more; the signal's reason when that aborts; what `look` throws
 */
export async function* watchTask(options: {
  look: () => Promise<TaskSnapshot | undefined>
  clock: Clock
  signal: AbortSignal
  onTrouble: (error: unknown) => void
}): AsyncGenerator<TaskSnapshot> {
  const { look, clock, signal, onTrouble } = options
  const start = clock.now()
  let seen = false
  let hiddenSince: number | undefined
  for (;;) {
    signal.throwIfAborted()
    const found = await untilAborted(attempt(look, onTrouble), signal)
    const now = clock.now()
    // Only answers count: a look that got none says nothing, and what was seen before it is old.
    hiddenSince = found === undefined ? (hiddenSince ?? now) : undefined
    if (found && found !== 'trouble') {
      seen = true
      yield found
      if (found.lastStatus === 'STOPPED') return
    }
    if (hiddenSince !== undefined && now - hiddenSince >= (seen ? vanishedAtMost : invisibleAtMost)) throw lost(seen)
    await clock.sleep(now - start < eagerFor ? eagerPause : pause, signal)
  }
}

async function attempt(
  look: () => Promise<TaskSnapshot | undefined>,
  onTrouble: (error: unknown) => void,
): Promise<TaskSnapshot | undefined | 'trouble'> {
  try {
    return await look()
  } catch (error) {
    if (!isPassing(error)) throw error
    onTrouble(error)
    return 'trouble'
  }
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
