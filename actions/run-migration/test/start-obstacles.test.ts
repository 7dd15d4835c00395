import { Failure } from '@ecs-actions/domain/failure'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import { intentOf } from '@ecs-actions/run-migration/intent'
import { stopLeftovers } from '@ecs-actions/run-migration/post'
import { describe, expect, test } from '@jest/globals'
import { answering, program, taskDefinition, world } from './world.ts'

const lasting = (lasts: number) => [{ image: 'app:v2', program: program({ lasts, onSigterm: 143 }) }]
const endless = lasting(10_000_000)
const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled.', remedy: 'r' })
const untagged = { fault: 'access-denied', operation: 'RunTask', action: 'ecs:TagResource' } as const

type World = ReturnType<typeof world>

/** Moments at which two tasks were there at once. */
function overlaps({ tasks }: World): number {
  const spans = tasks().map(({ createdAt, stoppedAt }) => [Number(createdAt), Number(stoppedAt ?? Infinity)] as const)
  return spans.filter(([from], index) =>
    spans.some(([start, end], other) => other < index && from < end && start <= from),
  ).length
}

/** Left running by a first attempt. */
async function leftRunning(lasts = 10_000_000) {
  const found = world({ images: lasting(lasts) })
  await found.migrate({ 'wait-minutes': '1', 'on-timeout': 'leave' })
  const [task] = await found.ecs.tasksOfFamily({ cluster: 'prod', family: 'app', desiredStatus: 'RUNNING' })
  if (!task) throw new Error('nothing runs')
  return { ...found, task }
}

describe('another migration', () => {
  test('that begins while room is waited for is seen before the next start', async () => {
    const found = world({ images: lasting(300_000), capacity: [{ reason: 'RESOURCE:CPU', times: 1 }] })
    const other = found.another({ runId: '2' })
    const running: Promise<unknown>[] = []
    found.clock.schedule(found.clock.now() + 5_000, () => running.push(other.migrate()))
    await expect(found.migrate({ 'retry-on-capacity': 'true' })).rejects.toMatchObject({ code: 'task-active' })
    await Promise.all(running)
    expect(overlaps(found)).toBe(0)
    expect(found.tasks()).toHaveLength(1)
  })

  test('that only old reads show is none: a step may follow a step', async () => {
    const definition = { ...taskDefinition, containerDefinitions: [{ name: 'app', image: 'app:v2' }] }
    const found = world({
      taskDefinitions: [definition],
      faults: [{ fault: 'stale-reads', ms: 10_000, from: 41_001, until: 55_000 }],
    })
    await found.migrate({ 'task-definition': 'app' })
    const next = found.another({ step: 'two' })
    expect((await next.migrate({ 'task-definition': 'app', command: 'seed' })).outcome.kind).toBe('succeeded')
  })

  test('that is being stopped is waited for, also where one that runs is refused', async () => {
    const found = await leftRunning()
    await found.ecs.stopTask({ cluster: 'prod', arn: found.task.arn, reason: 'r' })
    const report = await found.another({ runId: '2' }).migrate({ 'wait-minutes': '2', 'on-timeout': 'leave' })
    expect(report.outcome.kind).toBe('timed-out')
    expect(overlaps(found)).toBe(0)
  })

  test('ends no wait that is cancelled', async () => {
    const { clock, another } = await leftRunning()
    const other = another({ runId: '2' })
    const at = clock.now() + 61_000
    clock.schedule(at, () => other.cancellation.abort(cancelled))
    await expect(other.migrate({ exclusive: 'wait' })).rejects.toBe(cancelled)
    expect(clock.now()).toBe(at)
  })

  test('may not be looked at: nothing is started whose end could not be seen', async () => {
    const { migrate, another, tasks, clock, elapsed } = world({
      faults: [{ fault: 'access-denied', operation: 'DescribeTasks', from: 100_000 }],
    })
    await migrate()
    await clock.drive(clock.sleep(110_000 - elapsed()))
    await expect(another({ runId: '2' }).migrate()).rejects.toMatchObject({
      code: 'access-denied',
      remedy: expect.stringContaining('"Action":"ecs:DescribeTasks"'),
    })
    expect(tasks()).toHaveLength(1)
  })

  test('cannot be looked for while ECS gives no answer: nothing is started', async () => {
    const unavailable = { fault: 'error', operation: 'ListTasks', status: 503, code: 'ServerException' } as const
    const { migrate, tasks } = world({ faults: [unavailable] })
    await expect(migrate()).rejects.toMatchObject({ code: 'unavailable' })
    expect(tasks()).toHaveLength(0)
  })
})

describe('a cancel', () => {
  test('while others are looked for starts nothing', async () => {
    const { migrate, clock, cancellation, tasks } = world({
      faults: [{ fault: 'latency', operation: 'ListTasks', ms: 3_000 }],
    })
    clock.schedule(clock.now() + 1_000, () => cancellation.abort(cancelled))
    await expect(migrate()).rejects.toBe(cancelled)
    expect(tasks()).toHaveLength(0)
  })

  test('ends the wait for room at once', async () => {
    const { migrate, clock, cancellation } = world({ capacity: [{ reason: 'RESOURCE:CPU', times: 100 }] })
    const at = clock.now() + 35_000
    clock.schedule(at, () => cancellation.abort(cancelled))
    await expect(migrate({ 'retry-on-capacity': 'true' })).rejects.toBe(cancelled)
    expect(clock.now()).toBe(at)
  })
})

describe('a task that ECS names as the one of the token', () => {
  test('is waited for as long as reads may hide it', async () => {
    const found = world({ images: lasting(300_000), timing: { taskVisibility: 60_000 } })
    await found.migrateUntilKilled({ at: 5, when: 'after' })
    const second = found.another({ attempt: 2 })
    expect((await second.migrate()).outcome.kind).toBe('succeeded')
    expect(found.tasks()).toHaveLength(1)
    expect(second.kinds()).toContain('waiting')
  })

  test('and still hides when the job is cancelled is for the post step to stop', async () => {
    const found = world({ images: endless, timing: { taskVisibility: 20_000 } })
    const { clock, ecs, tasks } = found
    await found.migrateUntilKilled({ at: 5, when: 'after' })
    const second = found.another({ attempt: 2 })
    clock.schedule(clock.now() + 5_000, () => second.cancellation.abort(cancelled))
    await expect(second.migrate()).rejects.toBe(cancelled)
    const intent = intentOf(JSON.stringify(second.remembered.at(-1)))
    if (!intent) throw new Error('the post step knows of nothing')
    await clock.drive(stopLeftovers(intent, { ecs, clock, runUrl: 'u' }))
    expect(tasks().map(({ desiredStatus }) => desiredStatus)).toEqual(['STOPPED'])
  })

  test('and hides longer than the step may wait starts no second one', async () => {
    const found = world({ images: endless, timing: { taskVisibility: 180_000 } })
    await found.migrateUntilKilled({ at: 5, when: 'after' })
    await expect(found.another({ attempt: 2 }).migrate({ 'wait-minutes': '1' })).rejects.toMatchObject({
      code: 'task-active',
      message: expect.stringMatching(/is not shown by ECS: arn:/),
    })
  })

  test('without naming it starts no second one', async () => {
    const { ecs, another } = await leftRunning()
    const silent = answering(ecs, {
      tasksOfFamily: async () => [],
      runTask: async () => ({ kind: 'taken', taskArns: [] }),
    })
    await expect(another({ attempt: 2 }, silent).migrate()).rejects.toMatchObject({
      code: 'task-active',
      message: expect.stringContaining('it names none'),
    })
  })

  test('again and again is no answer that is waited for without end', async () => {
    const { migrate } = world({
      faults: [{ fault: 'error', operation: 'RunTask', status: 400, code: 'ConflictException', message: 'conflict' }],
    })
    await expect(migrate()).rejects.toMatchObject({ code: 'task-active' })
  })

  /** As if nothing but the token told of a task that is being stopped. */
  async function ending() {
    const found = await leftRunning()
    const stuck: OneOffTask = { ...found.task, lastStatus: 'DEACTIVATING', desiredStatus: 'STOPPED' }
    const ecs = answering(found.ecs, {
      tasksOfFamily: async () => [],
      tasks: async () => [stuck],
      runTask: async () => ({ kind: 'taken', taskArns: [stuck.arn] }),
    })
    return { ...found, second: found.another({ attempt: 2 }, ecs) }
  }

  test('and is being stopped is waited for, and no longer than the step may wait', async () => {
    const { second } = await ending()
    await expect(second.migrate({ 'wait-minutes': '2' })).rejects.toMatchObject({
      code: 'task-active',
      message: expect.stringContaining('was asked to stop and has not ended'),
    })
  })

  test('and is being stopped is not waited for once the job is cancelled', async () => {
    const { clock, second } = await ending()
    const at = clock.now() + 10_001
    clock.schedule(at, () => second.cancellation.abort(cancelled))
    await expect(second.migrate({ 'wait-minutes': '5' })).rejects.toBe(cancelled)
    expect(clock.now()).toBe(at)
  })
})

describe('the post step', () => {
  test('knows of a task that was taken over', async () => {
    const { another, task } = await leftRunning()
    const second = another({ attempt: 2 })
    await second.migrateUntilKilled({ at: 12, when: 'after' })
    expect(second.kinds()).toContain('taken-over')
    expect(intentOf(JSON.stringify(second.remembered.at(-1)))?.taskArn).toBe(task.arn)
  })

  test('finds a task without tags', async () => {
    const found = world({ images: endless, faults: [untagged] })
    await found.migrateUntilKilled({ at: 8, when: 'after' })
    const intent = intentOf(JSON.stringify(found.remembered.at(-1)))
    if (!intent) throw new Error('the post step knows of nothing')
    await found.clock.drive(stopLeftovers(intent, { ecs: found.ecs, clock: found.clock, runUrl: 'u' }))
    expect(found.tasks()[0]?.desiredStatus).toBe('STOPPED')
  })
})

test('an account with short ARNs takes no tags: a warning, like a missing permission', async () => {
  const message = 'Long arn format must be enabled for tagging.'
  const { migrate, kinds, tasks } = world({
    faults: [
      { fault: 'error', operation: 'RunTask', status: 400, code: 'InvalidParameterException', message, times: 1 },
    ],
  })
  expect((await migrate()).outcome.kind).toBe('succeeded')
  expect(kinds()).toContain('note')
  expect(tasks()).toHaveLength(1)
})

test('a task that has succeeded is taken over as it is: ECS may forget it in the next moment', async () => {
  const { migrate, another, ecs } = world()
  await migrate()
  const stops: unknown[] = []
  const forgetful = answering(ecs, { task: async () => undefined, stopTask: async (task) => void stops.push(task) })
  expect((await another({ attempt: 2 }, forgetful).migrate()).outcome.kind).toBe('succeeded')
  expect(stops).toEqual([])
})
