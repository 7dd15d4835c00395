import { Failure } from '@ecs-actions/domain/failure'
import { earlierStart } from '@ecs-actions/domain/task/earlier-start'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import { mayFindRoom, notPlaced, refusalText } from '@ecs-actions/domain/task/placement-failure'
import type { PlacementRefusal, TaskStart } from '@ecs-actions/domain/task/start'
import type { Beginning } from './beginning.ts'
import { clearTheWay } from './clear-the-way.ts'
import { hiddenAtMost } from './hidden-at-most.ts'
import type { StartCount } from './start-mark.ts'

/** How RunTask is asked. */
export interface Attempt extends StartCount {
  readonly isTagged: boolean
}

/** Nothing was started, as the caller may not tag tasks. */
interface NotTaggable {
  readonly kind: 'not-taggable'
}
export type Reply = TaskStart | NotTaggable

type Next =
  | { readonly kind: 'attempt'; readonly attempt: Attempt }
  | { readonly kind: 'take-over'; readonly task: OneOffTask }

const firstPause = 10_000
const longestPause = 60_000
const lookPause = 2_000

/**
 * What follows a RunTask that did not start this process's task.
 * @throws Failure when nothing does
 */
export async function nextAttempt(reply: Reply, attempt: Attempt, beginning: Beginning): Promise<Next> {
  switch (reply.kind) {
    case 'refused':
      await awaitRoom(reply.refusals, attempt.round, beginning)
      return { kind: 'attempt', attempt: { ...attempt, round: attempt.round + 1 } }
    case 'not-taggable': {
      // What an earlier attempt has started without tags is known by no token, only by its mark.
      const way = await clearTheWay(beginning, hiddenAtMost)
      if (way.kind === 'take-over') return way
      return { kind: 'attempt', attempt: { ...attempt, isTagged: false } }
    }
    case 'started':
      return afterTaken([reply.task.arn], attempt, beginning)
    case 'taken':
      return afterTaken(reply.taskArns, attempt, beginning)
  }
}

async function awaitRoom(refusals: readonly PlacementRefusal[], round: number, beginning: Beginning): Promise<void> {
  const { plan, inputs, ports, until } = beginning
  const pause = Math.min(firstPause * 2 ** (round - 1), longestPause)
  const isInTime = ports.clock.now() + pause <= until
  if (!inputs['retry-on-capacity'] || !mayFindRoom(refusals) || !isInTime) throw notPlaced(refusals, plan.order)
  ports.emit({ kind: 'no-room', why: refusalText(refusals), pause })
  await ports.clock.sleep(pause, ports.cancelled)
}

/** The same token has started these tasks before: in an earlier attempt, or for a job that looks like this one. */
async function afterTaken(arns: readonly string[], attempt: Attempt, beginning: Beginning): Promise<Next> {
  const { plan, ports, asking, until } = beginning
  const { clock, cancelled, ecs } = ports
  const hiddenUntil = clock.now() + hiddenAtMost
  for (;;) {
    const tasks = await ecs.tasks({ cluster: plan.order.cluster, arns })
    const earlier = earlierStart(tasks, asking)
    if (earlier.kind === 'take-over') return earlier
    // What ended long ago is shown no more.
    const mayBeHidden = tasks.length === 0 && clock.now() <= hiddenUntil
    if (earlier.kind !== 'ending' && !mayBeHidden) {
      return { kind: 'attempt', attempt: { ...attempt, generation: attempt.generation + 1, round: 1 } }
    }
    if (earlier.kind === 'ending' && clock.now() > until) throw stillEnding(earlier.task)
    await clock.sleep(lookPause, cancelled)
  }
}

function stillEnding({ arn }: OneOffTask): Failure {
  return new Failure({
    code: 'task-active',
    message: `A task of an earlier attempt was asked to stop and has not ended: ${arn}`,
    remedy: 'Nothing was started. Look at that task before the step is run again.',
  })
}
