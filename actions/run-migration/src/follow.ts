import { errorText, Failure } from '@ecs-actions/domain/failure'
import { changes, isOlderLook } from '@ecs-actions/domain/task/changes'
import { type EndOrder, endOrder } from '@ecs-actions/domain/task/end-order'
import type { TaskOutcome } from '@ecs-actions/domain/task/outcome'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { essentialContainers } from '@ecs-actions/domain/task-definition/deciding-container'
import { deadline } from '@ecs-actions/operations/deadline'
import { watchTask } from '@ecs-actions/operations/watch-task'
import { type LogsRead, TaskLogs } from './follow-logs.ts'
import { logModeNote } from './log-mode.ts'
import { stopNotSeen, timedOut } from './plan.ts'
import type { Course } from './ports.ts'
import { verdictOn } from './verdict.ts'

/** The task at the end of the watch, what that means, and what was read of its logs. */
export interface Followed extends LogsRead {
  readonly outcome: TaskOutcome
  readonly task: TaskSnapshot
  /** What ended the wait before the task had ended; undefined when it was seen to its end. */
  readonly broken: unknown
}

interface Watched {
  /** The task as it was last seen. */
  readonly task: TaskSnapshot
  readonly broken: unknown
  /** Nothing is left for the post step: the task has ended, was asked to, or is meant to run on. */
  readonly settled: boolean
}

/**
 * Watches the task and prints its logs until it has stopped or the wait breaks off. The verdict is told at once, before
 * the late log lines that are then waited for.
 */
export async function follow(started: TaskSnapshot, course: Course): Promise<Followed> {
  const { inputs, ports, container, definition } = course
  const logs = new TaskLogs(course)
  logs.saw(started)
  const note = await logModeNote(definition, container)
  if (note !== undefined) ports.emit({ kind: 'log-mode', container, note })
  const minutes = inputs['wait-minutes']
  const limit = { ms: minutes * 60_000, reason: () => timedOut(minutes) }
  // One that was taken over may have ended long ago, and ECS forgets.
  const hasEnded = started.lastStatus === 'STOPPED'
  const essential = essentialContainers(definition)
  let order: EndOrder | undefined
  const onLook = (task: TaskSnapshot) => {
    logs.saw(task)
    order ??= endOrder(task, { container, essential })
  }
  const reached = hasEnded ? seen(started) : await watchFor(limit, started, { course, onLook })
  const { task, broken, settled } = reached.broken === undefined ? reached : await cleanUp(reached, { course, onLook })
  const outcome = verdictOn(task, { container, essential, order, broken })
  ports.emit({ kind: 'verdict', outcome })
  if (settled) ports.remember('concluded')
  const read = await logs.drain(task, { isGood: outcome.kind === 'succeeded' })
  return { outcome, task, broken, ...read }
}

function seen(task: TaskSnapshot): Watched {
  return { task, broken: undefined, settled: true }
}

interface Attendance {
  readonly course: Course
  readonly onLook: (task: TaskSnapshot) => void
}

async function watchFor(
  atMost: { ms: number; reason: () => Failure },
  from: TaskSnapshot,
  { course, onLook }: Attendance,
): Promise<Watched> {
  const { ports, cluster } = course
  const limit = deadline({ ...atMost, clock: ports.clock, outer: ports.cancelled })
  let told: string | undefined
  const onHidden = (why: string) => {
    if (why !== told) ports.emit({ kind: 'hidden', why })
    told = why
  }
  const look = () => ports.ecs.task({ cluster, arn: from.arn, onHidden })
  const onTrouble = (error: unknown) => ports.emit({ kind: 'trouble', why: errorText(error) })
  let task = from
  try {
    for await (const next of watchTask({ look, clock: ports.clock, signal: limit.signal, onTrouble })) {
      if (isOlderLook(next, task)) continue
      for (const text of changes(task, next)) ports.emit({ kind: 'changed', text })
      onLook(next)
      task = next
    }
    return seen(task)
  } catch (broken) {
    return { task, broken, settled: false }
  } finally {
    limit.clear()
  }
}

// A container may take two minutes to end after SIGTERM (stopTimeout on Fargate), and ECS some seconds more.
const stopAtMost = 150_000
const stopLimit = { ms: stopAtMost, reason: () => stopNotSeen(stopAtMost / 1_000) }

/** After a wait that broke off: stops the task when the policy says so, and sees how it ended while there is time. */
async function cleanUp({ task, broken }: Watched, attendance: Attendance): Promise<Watched> {
  const { course } = attendance
  const { inputs, ports, cluster } = course
  const policy = ports.cancelled.aborted ? inputs['on-cancel'] : inputs['on-timeout']
  const { arn } = task
  if (policy === 'leave') {
    ports.emit({ kind: 'left-running', taskArn: arn })
    return { task, broken, settled: true }
  }
  const why = broken instanceof Failure ? broken.message : 'the step failed.'
  const reason = `Stopped by ${ports.identity.url}: ${why}`
  ports.emit({ kind: 'stopping', reason })
  try {
    await ports.ecs.stopTask({ cluster, arn, reason })
  } catch (error) {
    ports.emit({ kind: 'clean-up-failed', why: errorText(error) })
    return { task, broken, settled: false }
  }
  if (ports.cancelled.aborted) {
    ports.emit({ kind: 'stop-accepted' })
    return { task, broken, settled: true }
  }
  const stopped = await watchFor(stopLimit, task, attendance)
  if (stopped.broken !== undefined) ports.emit({ kind: 'end-unseen', why: errorText(stopped.broken) })
  return { task: stopped.task, broken, settled: true }
}
