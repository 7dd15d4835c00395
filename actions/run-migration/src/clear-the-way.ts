import { shortDefinition } from '@ecs-actions/domain/arn'
import { errorText, Failure } from '@ecs-actions/domain/failure'
import { type EarlierStart, earlierStart } from '@ecs-actions/domain/task/earlier-start'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import { runUrlOf } from '@ecs-actions/domain/task/origin'
import { otherMigrations } from '@ecs-actions/domain/task/other-migrations'
import type { Beginning } from './beginning.ts'

const pause = 5_000
// A read may show a task as running that has ended: what stands in the way is looked at again before it is believed.
const runsFor = 15_000

type TakeOver = Extract<EarlierStart, { kind: 'take-over' }>
interface Start {
  readonly kind: 'start'
  /** How many tasks of this work have ended without success. */
  readonly ended: number
  readonly note: string | undefined
}
interface Wait {
  readonly kind: 'wait'
  readonly task: OneOffTask
  readonly why: string
  /** It is not about to end, and `exclusive` says not to wait for that. */
  readonly isInTheWay: boolean
}

/**
 * Waits for what must have ended before a task may be started: one of an earlier attempt that is being stopped, other
 * migrations of the family that are, and with `exclusive: wait` all others.
 * @param unlistedAtMost ms for which a task of an earlier attempt is looked for that lists do not show yet
 * @throws Failure `task-active` when another migration is in the way
 */
export async function clearTheWay(beginning: Beginning, unlistedAtMost: number): Promise<TakeOver | Start> {
  const { ports, asking, inputs, until } = beginning
  const { emit, clock, cancelled } = ports
  const isRerun = asking.attempt > 1
  if (!isRerun && inputs.exclusive === 'off') return { kind: 'start', ended: 0, note: undefined }
  const began = clock.now()
  const mustBeSeen = isRerun && unlistedAtMost > 0
  const unlistedUntil = began + (mustBeSeen ? unlistedAtMost : 0)
  let told = ''
  for (;;) {
    const found = judged(await familyTasks(beginning, mustBeSeen), beginning)
    const now = clock.now()
    if (found.kind === 'take-over') return found
    if (found.kind === 'start' && now >= unlistedUntil) {
      if (found.note !== undefined) emit({ kind: 'note', text: found.note })
      return found
    }
    if (found.kind === 'wait') {
      if (found.isInTheWay && now - began >= runsFor) throw inTheWay(found.task)
      if (now + pause > until) throw stillInTheWay(found.task, inputs['wait-minutes'])
    }
    const why = found.kind === 'wait' ? `${found.why}: ${described(found.task)}` : lookingAgain
    if (told !== why) emit({ kind: 'waiting', why })
    told = why
    await clock.sleep(pause, cancelled)
  }
}

const lookingAgain = 'Looking a while for a task that an earlier attempt of this job may have started'

function judged(tasks: readonly OneOffTask[], { plan, inputs, asking }: Beginning): TakeOver | Start | Wait {
  const earlier: EarlierStart = asking.attempt > 1 ? earlierStart(tasks, asking) : { kind: 'start', ended: 0 }
  if (earlier.kind === 'take-over') return earlier
  if (earlier.kind === 'ending') {
    const why = 'Waiting for the end of what an earlier attempt has started'
    return { kind: 'wait', task: earlier.task, why, isInTheWay: false }
  }
  const others = inputs.exclusive === 'off' ? [] : otherMigrations(tasks, plan.order.overrides, asking.start)
  const other = others.find(({ desiredStatus }) => desiredStatus !== 'STOPPED') ?? others[0]
  if (other) {
    const isInTheWay = inputs.exclusive === 'refuse' && other.desiredStatus !== 'STOPPED'
    const why = isInTheWay ? 'Looking again whether another migration runs' : 'Waiting for the end of another migration'
    return { kind: 'wait', task: other, why, isInTheWay }
  }
  return earlier.kind === 'start'
    ? { ...earlier, note: undefined }
    : { kind: 'start', ended: earlier.tasks.length, note: unclear(earlier.tasks) }
}

/** As far as they may be read: where the token of the start keeps a second one away, looking is best effort. */
async function familyTasks({ plan, ports }: Beginning, mustBeSeen: boolean): Promise<readonly OneOffTask[]> {
  const { cluster, taskDefinition } = plan.order
  const [family = ''] = shortDefinition(taskDefinition).split(':')
  try {
    // In this order: what begins to end in between is in both lists, never in none.
    const running = await ports.ecs.tasksOfFamily({ cluster, family, desiredStatus: 'RUNNING' })
    const stopped = await ports.ecs.tasksOfFamily({ cluster, family, desiredStatus: 'STOPPED' })
    return [...new Map([...running, ...stopped].map((task) => [task.arn, task])).values()]
  } catch (error) {
    // Who may list tasks and not look at them could not see the end of what is started, either.
    const isListing =
      error instanceof Failure && error.code === 'access-denied' && /^ecs:ListTasks /.test(error.message)
    if (!isListing || mustBeSeen) throw error
    const text = `Whether another migration runs, or an earlier attempt has run it, cannot be read: ${errorText(error)}`
    ports.emit({ kind: 'note', text })
    return []
  }
}

function inTheWay(task: OneOffTask): Failure {
  return new Failure({
    code: 'task-active',
    message: `Another migration runs: ${described(task)}.`,
    remedy:
      'Nothing was started. Wait for its end, or let this step wait: exclusive: wait. A concurrency group of the workflow keeps two apart.',
  })
}

function stillInTheWay(task: OneOffTask, minutes: number): Failure {
  return new Failure({
    code: 'task-active',
    message: `After ${minutes} minutes what has to end before still runs: ${described(task)}.`,
    remedy: 'Nothing was started. Look at that task; when it only needs longer, raise wait-minutes.',
  })
}

function described(task: OneOffTask): string {
  const run = runUrlOf(task)
  const by = run ?? (task.startedBy === undefined ? undefined : `started by ${task.startedBy}`)
  const since = task.createdAt === undefined ? '' : ` since ${new Date(task.createdAt).toISOString()}`
  return `task ${task.arn} of ${shortDefinition(task.definitionArn)} (${task.lastStatus})${since}${by ? `, ${by}` : ''}`
}

function unclear(tasks: readonly OneOffTask[]): string {
  const arns = tasks.map(({ arn }) => arn).join(', ')
  return `Two jobs of an earlier attempt look alike, so none of their tasks is taken over: ${arns}. A new one is started.`
}
