import type { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'
import type { Ecs, RegisteredDefinition, TaskOrder } from '@ecs-actions/aws/ecs'
import { logStreamUrl, taskUrl } from '@ecs-actions/domain/console-links'
import { errorText, Failure } from '@ecs-actions/domain/failure'
import { changes } from '@ecs-actions/domain/task/changes'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { type LogLocation, logLocations } from '@ecs-actions/domain/task-definition/log-location'
import { parseTaskDefinition } from '@ecs-actions/domain/task-definition/parse'
import type { Clock } from '@ecs-actions/operations/clock'
import { deadline } from '@ecs-actions/operations/deadline'
import { tailLog } from '@ecs-actions/operations/tail-log'
import { watchTask } from '@ecs-actions/operations/watch-task'
import type { MigrationEvent } from './events.ts'
import type { MigrationInputs } from './inputs.ts'
import { LogTail } from './log-tail.ts'
import { migrationPlan, timedOut } from './plan.ts'
import { type MigrationReport, migrationReport } from './report.ts'
import { requireEcsName } from './source.ts'

export interface MigrationPorts {
  readonly region: string
  readonly ecs: Pick<Ecs, 'registerTaskDefinition' | 'describeTaskDefinition' | 'runTask' | 'task' | 'stopTask'>
  logs(region: string): Promise<Pick<CloudWatchLogs, 'page'>>
  /** The text of a file in the workspace; undefined when `name` is no file there. */
  readSource(name: string): Promise<string | undefined>
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal
  /** Names this step of this run; the same for nothing else. At most 64 characters of [A-Za-z0-9_-]. */
  fingerprint(parameters: unknown): string
  /** Kept for the post step, which must stop what a kill of this process leaves running. */
  remember(intent: { cluster: string; startedBy: string; onCancel: 'stop' | 'leave' } | 'concluded'): void
  readonly runUrl: string
  emit(event: MigrationEvent): void
}

/** Runs the task to its end. What it throws happened before a task existed. */
export async function run(inputs: MigrationInputs, ports: MigrationPorts): Promise<MigrationReport> {
  const { arn, definition } = await definitionFor(inputs['task-definition'], ports)
  const plan = migrationPlan(inputs, definition)
  ports.cancelled.throwIfAborted()
  const clientToken = ports.fingerprint([
    arn,
    plan.cluster,
    plan.container,
    plan.command,
    [...plan.environment],
    plan.network,
  ])
  const startedBy = `ecs-actions/${clientToken.slice(0, 24)}`
  ports.remember({ cluster: plan.cluster, startedBy, onCancel: inputs['on-cancel'] })
  const started = await start({ ...plan, taskDefinition: arn, clientToken, startedBy }, ports)
  const url = taskUrl({ region: ports.region, cluster: plan.cluster, taskArn: started.arn })
  ports.emit({ kind: 'started', taskArn: started.arn, cluster: plan.cluster, url })

  const locations = logLocations(definition, { taskArn: started.arn, region: ports.region })
  const tail = new LogTail(50)
  const { task, broken } = await follow(started, { inputs, ports, locations, tail, cluster: plan.cluster })
  ports.remember('concluded')
  const decider = locations.find(({ container }) => container === plan.container)
  const logUrl = decider?.kind === 'cloudwatch' ? logStreamUrl(decider) : undefined
  return migrationReport({ task, broken, container: plan.container, taskUrl: url, logUrl, lastLines: tail.lines() })
}

async function start(order: TaskOrder, ports: MigrationPorts): Promise<TaskSnapshot> {
  try {
    return await ports.ecs.runTask(order)
  } catch (error) {
    // A refusal is proof that nothing was started. A lost connection is none: the post step will look.
    if (error instanceof Failure && error.code !== 'network') ports.remember('concluded')
    throw error
  }
}

async function definitionFor(source: string, ports: MigrationPorts): Promise<RegisteredDefinition> {
  // An ARN is no file name; not looking for one saves the start a trip to the disk.
  const text = source.startsWith('arn:') ? undefined : await ports.readSource(source)
  if (text === undefined) {
    requireEcsName(source)
    return ports.ecs.describeTaskDefinition(source)
  }
  const registered = await ports.ecs.registerTaskDefinition(await parseTaskDefinition(text, source))
  ports.emit({ kind: 'registered', arn: registered.arn })
  return registered
}

interface Course {
  readonly inputs: MigrationInputs
  readonly ports: MigrationPorts
  readonly locations: readonly LogLocation[]
  readonly tail: LogTail
  readonly cluster: string
}

/** Watches the task and prints its logs until it has stopped and they are drained, or until the wait breaks off. */
async function follow(started: TaskSnapshot, course: Course): Promise<{ task: TaskSnapshot; broken: unknown }> {
  const { inputs, ports } = course
  const limit = deadline({
    clock: ports.clock,
    ms: inputs['wait-minutes'] * 60_000,
    outer: ports.cancelled,
    reason: () => timedOut(inputs['wait-minutes']),
  })
  const ended = new AbortController()
  const logs = followLogs(course, ended.signal)
  let task = started
  let broken: unknown
  try {
    task = await watched(started, course, limit.signal)
  } catch (error) {
    broken = error
    task = await cleanUp(started, course, error)
  } finally {
    limit.clear()
    ended.abort()
  }
  // A cancelled job has seconds left, not the half minute that the last log lines may take.
  if (!ports.cancelled.aborted) await logs
  return { task, broken }
}

async function watched(started: TaskSnapshot, course: Course, signal: AbortSignal): Promise<TaskSnapshot> {
  const { ports, cluster } = course
  let before: TaskSnapshot | undefined
  const look = () => ports.ecs.task({ cluster, arn: started.arn })
  for await (const task of watchTask({ look, clock: ports.clock, signal })) {
    for (const text of changes(before, task)) ports.emit({ kind: 'changed', text })
    before = task
  }
  return before ?? started
}

async function followLogs(course: Course, ended: AbortSignal): Promise<void> {
  const { ports, locations, tail } = course
  const several = locations.length > 1
  await Promise.all(
    locations.map(async (place) => {
      if (place.kind === 'elsewhere')
        return ports.emit({ kind: 'log-elsewhere', container: place.container, why: place.why })
      const { container, group, stream } = place
      const onLine = (line: string) => {
        tail.add(several ? `${container} │ ${line}` : line)
        ports.emit({ kind: 'log', container, line })
      }
      const source = await ports.logs(place.region)
      const why = await tailLog({ source, group, stream, clock: ports.clock, ended, onLine })
      if (why !== undefined) ports.emit({ kind: 'log-incomplete', container, why })
    }),
  )
}

// A container may take two minutes to end after SIGTERM (stopTimeout on Fargate), and ECS some seconds more.
const stopAtMost = 150_000

/** After a wait that broke off: stops the task when the policy says so, and sees how it ended. */
async function cleanUp(started: TaskSnapshot, course: Course, error: unknown): Promise<TaskSnapshot> {
  const { inputs, ports, cluster } = course
  const policy = ports.cancelled.aborted ? inputs['on-cancel'] : inputs['on-timeout']
  const { arn } = started
  if (policy === 'leave') {
    ports.emit({ kind: 'left-running', taskArn: arn })
    return started
  }
  const why = error instanceof Failure ? error.message : 'the step failed.'
  const reason = `Stopped by ${ports.runUrl}: ${why}`
  ports.emit({ kind: 'stopping', reason })
  try {
    await ports.ecs.stopTask({ cluster, arn, reason })
    if (ports.cancelled.aborted) return started
    return await watched(
      started,
      course,
      deadline({ clock: ports.clock, ms: stopAtMost, outer: ports.cancelled, reason: () => timedOut(3) }).signal,
    )
  } catch (second) {
    ports.emit({ kind: 'clean-up-failed', why: errorText(second) })
    return started
  }
}
