import { Failure } from '@ecs-actions/domain/failure'
import { earlierStart } from '@ecs-actions/domain/task/earlier-start'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import { mayFindRoom, notPlaced, refusalText } from '@ecs-actions/domain/task/placement-failure'
import type { PlacementRefusal, TaskStart } from '@ecs-actions/domain/task/start'
import { type Beginning, remember } from './beginning.ts'
import { unshownAtMost } from './hidden-at-most.ts'
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
// Of tasks that ECS shows there are never so many: what goes on like this is no answer.
const mostGenerations = 20

/**
 * What follows a RunTask that did not start this process's task.
 * @throws Failure when nothing does
 */
export async function nextAttempt(reply: Reply, attempt: Attempt, beginning: Beginning): Promise<Next> {
  switch (reply.kind) {
    case 'refused':
      await awaitRoom(reply.refusals, attempt.round, beginning)
      return { kind: 'attempt', attempt: { ...attempt, round: attempt.round + 1 } }
    case 'not-taggable':
      return { kind: 'attempt', attempt: { ...attempt, isTagged: false } }
    case 'started':
      return afterTaken([reply.task.arn], attempt, beginning)
    case 'taken':
      return afterTaken(reply.taskArns, attempt, beginning)
  }
}

async function awaitRoom(refusals: readonly PlacementRefusal[], round: number, beginning: Beginning): Promise<void> {
  const { plan, inputs, ports, until } = beginning
  const retries = inputs['retry-on-capacity']
  const pause = Math.min(firstPause * 2 ** (round - 1), longestPause)
  const isInTime = ports.clock.now() + pause <= until
  if (!retries || !mayFindRoom(refusals) || !isInTime) {
    throw notPlaced(refusals, { cluster: plan.order.cluster, isRetried: retries })
  }
  ports.emit({ kind: 'no-room', why: refusalText(refusals), pause })
  await ports.clock.sleep(pause, ports.cancelled)
}

/** The same token has started these tasks before: in an earlier attempt, or for a job that looks like this one. */
async function afterTaken(arns: readonly string[], attempt: Attempt, beginning: Beginning): Promise<Next> {
  const { plan, ports, asking, until } = beginning
  const { clock, cancelled, ecs, emit } = ports
  const names = arns.join(', ')
  if (attempt.generation >= mostGenerations || (arns.length === 0 && asking.attempt > 1)) throw unnamed(names)
  const shownBy = clock.now() + unshownAtMost
  let isTold = false
  for (;;) {
    const tasks = await ecs.tasks({ cluster: plan.order.cluster, arns })
    const earlier = earlierStart(tasks, asking)
    if (earlier.kind === 'take-over') return earlier
    const isEnding = earlier.kind === 'ending'
    // What ended long ago is shown no more.
    const mayBeHidden = arns.length > 0 && tasks.length === 0 && clock.now() < shownBy
    if (!isEnding && !mayBeHidden) {
      ports.remember('concluded')
      return { kind: 'attempt', attempt: { ...attempt, generation: attempt.generation + 1, round: 1 } }
    }
    if (clock.now() > until) {
      ports.remember('concluded')
      throw stillUnclear(names, { isEnding })
    }
    if (!isTold && mayBeHidden) remember(beginning, { start: undefined, arn: arns[0], attempt: asking.attempt })
    const what = isEnding
      ? 'the end of what an earlier attempt'
      : 'ECS to show what an earlier attempt, or a job like this one,'
    if (!isTold) emit({ kind: 'waiting', why: `Waiting for ${what} has started: ${names}` })
    isTold = true
    await clock.sleep(lookPause, cancelled)
  }
}

function unnamed(names: string): Failure {
  return new Failure({
    code: 'task-active',
    message: `ECS says that tasks of this work were started before, and not what became of them: ${names || 'it names none'}.`,
    remedy: 'Nothing was started. Look at the tasks of the family before the step is run again.',
  })
}

function stillUnclear(names: string, { isEnding }: { isEnding: boolean }): Failure {
  const state = isEnding ? 'was asked to stop and has not ended' : 'is not shown by ECS'
  return new Failure({
    code: 'task-active',
    message: `A task of an earlier attempt, or of a job like this one, ${state}: ${names}`,
    remedy: 'Nothing was started. Look at that task before the step is run again.',
  })
}
