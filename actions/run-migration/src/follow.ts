import { errorText, Failure } from '@ecs-actions/domain/failure'
import { changes, isOlderLook } from '@ecs-actions/domain/task/changes'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { deadline } from '@ecs-actions/operations/deadline'
import { watchTask } from '@ecs-actions/operations/watch-task'
import { followLogs } from './follow-logs.ts'
import { stopNotSeen, timedOut } from './plan.ts'
import type { Course } from './ports.ts'

export interface Followed {
  /** The task as it was last seen. */
  readonly task: TaskSnapshot
  /** What ended the wait before the task had ended; undefined when it was seen to its end. */
  readonly broken: unknown
  /** Nothing is left for the post step: the task has ended, was asked to, or is meant to run on. */
  readonly settled: boolean
}

/** Watches the task and prints its logs until it has stopped and they are drained, or until the wait breaks off. */
export async function follow(started: TaskSnapshot, course: Course): Promise<Followed> {
  const { inputs, ports } = course
  const ended = new AbortController()
  const logs = followLogs(course, ended.signal)
  const minutes = inputs['wait-minutes']
  const reached = await watchFor(minutes * 60_000, started, course, () => timedOut(minutes))
  const end = reached.broken === undefined ? reached : await cleanUp(reached, course)
  ended.abort()
  await logs
  if (end.settled) ports.remember('concluded')
  return end
}

async function watchFor(ms: number, from: TaskSnapshot, course: Course, reason: () => Failure): Promise<Followed> {
  const { ports, cluster } = course
  const limit = deadline({ clock: ports.clock, ms, outer: ports.cancelled, reason })
  const look = () => ports.ecs.task({ cluster, arn: from.arn })
  const onTrouble = (error: unknown) => ports.emit({ kind: 'trouble', why: errorText(error) })
  let task = from
  try {
    for await (const next of watchTask({ look, clock: ports.clock, signal: limit.signal, onTrouble })) {
      if (isOlderLook(next, task)) continue
      for (const text of changes(task, next)) ports.emit({ kind: 'changed', text })
      task = next
    }
    return { task, broken: undefined, settled: true }
  } catch (broken) {
    return { task, broken, settled: false }
  } finally {
    limit.clear()
  }
}

// A container may take two minutes to end after SIGTERM (stopTimeout on Fargate), and ECS some seconds more.
const stopAtMost = 150_000

/** After a wait that broke off: stops the task when the policy says so, and sees how it ended while there is time. */
async function cleanUp({ task, broken }: Followed, course: Course): Promise<Followed> {
  const { inputs, ports, cluster } = course
  const policy = ports.cancelled.aborted ? inputs['on-cancel'] : inputs['on-timeout']
  const { arn } = task
  if (policy === 'leave') {
    ports.emit({ kind: 'left-running', taskArn: arn })
    return { task, broken, settled: true }
  }
  const why = broken instanceof Failure ? broken.message : 'the step failed.'
  const reason = `Stopped by ${ports.runUrl}: ${why}`
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
  const stopped = await watchFor(stopAtMost, task, course, () => stopNotSeen(stopAtMost / 1_000))
  if (stopped.broken !== undefined) ports.emit({ kind: 'end-unseen', why: errorText(stopped.broken) })
  return { task: stopped.task, broken, settled: true }
}
