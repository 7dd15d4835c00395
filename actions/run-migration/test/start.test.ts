import { Failure } from '@ecs-actions/domain/failure'
import { migrationSummary } from '@ecs-actions/run-migration/summary'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { answering, program, taskDefinition, world } from './world.ts'

const endless = [{ image: 'app:v2', program: program({ lasts: 10_000_000, onSigterm: 143 }) }]
const failing = [{ image: 'app:v2', program: program({ exit: 1 }) }]

describe('a task', () => {
  test('carries where it comes from as tags, and a mark that is the same in every attempt', async () => {
    const { migrate, tasks } = world()
    await migrate({ tags: 'team=payments' })
    const [task] = tasks()
    expect(Object.fromEntries((task?.tags ?? []).map(({ key, value }) => [key, value]))).toEqual({
      team: 'payments',
      'ecs-actions:repository': 'o/r',
      'ecs-actions:sha': '1'.repeat(40),
      'ecs-actions:run': 'https://github.com/o/r/actions/runs/1',
      'ecs-actions:actor': 'dependabot_bot_',
      'ecs-actions:attempt': '1',
      'ecs-actions:start': 'start-1',
    })
    expect(task?.startedBy).toMatch(/^ecs-actions\/[0-9a-f]{24}$/)
  })

  test('starts without tags where they are not permitted, with a warning', async () => {
    const { migrate, tasks, events } = world({
      faults: [{ fault: 'access-denied', operation: 'RunTask', action: 'ecs:TagResource' }],
    })
    expect((await migrate()).outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(1)
    expect(tasks()[0]?.tags).toEqual([])
    expect(events.map(({ event }) => event)).toContainEqual({
      kind: 'note',
      text: expect.stringMatching(/gets no tags.*"Action":"ecs:TagResource"/),
    })
  })
})

describe('an attempt after the first', () => {
  async function afterFirst(input: ScenarioInput, given: Record<string, string> = {}) {
    const found = world(input)
    const first = await found.migrate(given)
    return { ...found, first, second: found.another({ attempt: 2 }) }
  }

  test('takes over the task that succeeded, with its log, and starts nothing', async () => {
    const { second, tasks } = await afterFirst({})
    const report = await second.migrate()
    expect(report.outcome.kind).toBe('succeeded')
    expect(report.task.arn).toBe(tasks()[0]?.taskArn)
    expect(tasks()).toHaveLength(1)
    expect(second.lines()).toEqual(['first', 'last'])
    expect(second.kinds()).toContain('taken-over')
    expect(migrationSummary(report)).toContain('nothing was started again')
  })

  test('knows the task again though a revision with the same content was registered meanwhile', async () => {
    const { second, ecs, clock, tasks } = await afterFirst({})
    await clock.drive(ecs.registerTaskDefinition(taskDefinition))
    const report = await second.migrate()
    expect(report).toMatchObject({ isTakenOver: true, outcome: { kind: 'succeeded' } })
    expect(tasks()).toHaveLength(1)
  })

  test('starts its own task when the definition has changed', async () => {
    const { second, tasks } = await afterFirst({})
    const changed = JSON.stringify({ ...taskDefinition, cpu: '512', memory: '1024' })
    Object.assign(second.ports, { readSource: async () => changed })
    expect((await second.migrate()).isTakenOver).toBe(false)
    expect(tasks()).toHaveLength(2)
  })

  test('goes on with the task that was left running', async () => {
    const slow = [{ image: 'app:v2', program: program({ lasts: 120_000 }) }]
    const { first, second, tasks } = await afterFirst({ images: slow }, { 'wait-minutes': '1', 'on-timeout': 'leave' })
    expect(first.outcome.kind).toBe('timed-out')
    expect((await second.migrate()).outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(1)
  })

  test('starts a new task after one that failed', async () => {
    const { second, third, tasks } = await afterFirst({ images: failing }).then((found) => ({
      ...found,
      third: found.another({ attempt: 3 }),
    }))
    expect((await second.migrate()).outcome.kind).toBe('failed')
    expect((await third.migrate()).outcome.kind).toBe('failed')
    expect(tasks()).toHaveLength(3)
  })

  test('waits for the end of a task that is being stopped before it starts another', async () => {
    const { clock, cancellation, migrate, another, tasks } = world({ images: endless })
    const cancelled = new Failure({ code: 'cancelled', message: 'cancelled.', remedy: 'r' })
    clock.schedule(clock.now() + 60_000, () => cancellation.abort(cancelled))
    await migrate()
    const second = another({ attempt: 2 })
    await second.migrate({ 'wait-minutes': '1' })
    expect(second.kinds()).toContain('waiting')
    const [one, two] = tasks()
    expect(two?.createdAt?.getTime()).toBeGreaterThanOrEqual(one?.stoppedAt?.getTime() ?? Number.POSITIVE_INFINITY)
  })

  test('takes over a task that no list shows yet: ECS knows its token', async () => {
    const slow = [{ image: 'app:v2', program: program({ lasts: 60_000 }) }]
    const { another, tasks, migrateUntilKilled } = world({ images: slow, timing: { taskVisibility: 20_000 } })
    const second = another({ attempt: 2 })
    await migrateUntilKilled({ at: 5, when: 'after' })
    expect(tasks()).toHaveLength(1)
    expect((await second.migrate()).outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(1)
  })
  test('that may not look starts anew after a task that failed: its token tells of it', async () => {
    const { migrate, another, tasks, clock } = world({
      ...{ images: failing, faults: [{ fault: 'access-denied', operation: 'ListTasks' }] },
    })
    await migrate()
    await clock.drive(clock.sleep(60_000))
    expect((await another({ attempt: 2 }).migrate()).outcome.kind).toBe('failed')
    expect(tasks()).toHaveLength(2)
  })

  test('that may not look, where no token would keep a second task away, starts nothing', async () => {
    const { another, tasks } = world({ faults: [{ fault: 'access-denied', operation: 'ListTasks' }] })
    await expect(another({ attempt: 2 }).migrate({ 'retry-on-capacity': 'true' })).rejects.toMatchObject({
      code: 'access-denied',
      remedy: expect.stringContaining('"Action":"ecs:ListTasks"'),
    })
    expect(tasks()).toHaveLength(0)
  })

  test('looks for a task without tags by its mark, as long as reads may hide it', async () => {
    const slow = [{ image: 'app:v2', program: program({ lasts: 60_000 }) }]
    const { another, tasks, migrateUntilKilled } = world({
      ...{ images: slow, timing: { taskVisibility: 20_000 } },
      faults: [{ fault: 'access-denied', operation: 'RunTask', action: 'ecs:TagResource' }],
    })
    await migrateUntilKilled({ at: 8, when: 'after' })
    expect(tasks()).toHaveLength(1)
    expect((await another({ attempt: 2 }).migrate()).outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(1)
  })

  test('takes a task that begins to end while it is looked for as one, and waits for its end', async () => {
    const { clock, migrate, another, tasks, elapsed } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 100_000 }) }],
      faults: [{ fault: 'latency', operation: 'ListTasks', when: 'after-effect', ms: 3_000, from: 110_000 }],
    })
    await migrate({ 'wait-minutes': '1', 'on-timeout': 'leave' })
    await clock.drive(clock.sleep(119_000 - elapsed()))
    const second = another({ attempt: 2 })
    expect((await second.migrate()).outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(1)
    expect(second.kinds()).toEqual(expect.arrayContaining(['waiting', 'taken-over']))
  })

  test('starts its own task when two of an earlier attempt look alike', async () => {
    const { migrate, another, tasks } = world()
    const twin = another()
    await migrate()
    await twin.migrate()
    expect(tasks()).toHaveLength(2)
    const second = another({ attempt: 2 })
    expect((await second.migrate()).outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(3)
    expect(second.events.map(({ event }) => event)).toContainEqual({
      kind: 'note',
      text: expect.stringContaining('look alike'),
    })
  })

  test('that may not look for what was started is kept from a second start by the token', async () => {
    const { migrate, another, tasks, clock } = world({
      faults: [{ fault: 'access-denied', operation: 'ListTasks' }],
    })
    await migrate()
    const second = another({ attempt: 2 })
    await clock.drive(clock.sleep(60_000))
    expect((await second.migrate()).outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(1)
    expect(second.kinds()).toContain('note')
  })
})

describe('jobs that do the same in one attempt', () => {
  test.each<[string, object]>([
    ['another leg of a matrix', { job: 'migrate 1' }],
    ['another step', { step: '__self_2' }],
    ['another run', { runId: '2' }],
    ['a job that nothing tells apart', {}],
  ])("%s never takes this job's task for its own", async (_what, changes) => {
    const { migrate, another, tasks } = world()
    const other = another(changes)
    await migrate()
    const report = await other.migrate()
    expect(report.outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(2)
    expect(report.task.arn).toBe(tasks()[1]?.taskArn)
  })
})

test('jobs that look alike and may not tag have each their own task', async () => {
  const { migrate, another, tasks } = world({
    faults: [{ fault: 'access-denied', operation: 'RunTask', action: 'ecs:TagResource' }],
  })
  const other = another()
  await migrate()
  expect((await other.migrate()).task.arn).toBe(tasks()[1]?.taskArn)
})

test('a task that carries the tag of another start is never the answer to this one', async () => {
  const { migrate, another, tasks, ecs } = world()
  await migrate()
  const [first] = await ecs.tasksOfFamily({ cluster: 'prod', family: 'app', desiredStatus: 'STOPPED' })
  if (!first) throw new Error('there is no task')
  let asked = 0
  // As if ECS did not compare the tags of two requests with one token.
  const lenient = answering(ecs, {
    runTask: async (...given) => (asked++ === 0 ? { kind: 'started', task: first } : ecs.runTask(...given)),
  })
  const other = another({ attempt: 1 }, lenient)
  expect((await other.migrate()).task.arn).toBe(tasks()[1]?.taskArn)
})

describe('another migration of the family', () => {
  /** Both in one world: the first runs until the time is up, and leaves its task running. */
  async function beside(given: Record<string, string>, first: Record<string, string> = {}) {
    const slow = [{ image: 'app:v2', program: program({ lasts: 300_000 }) }]
    const found = world({ images: slow })
    await found.migrate({ 'wait-minutes': '1', 'on-timeout': 'leave', ...first })
    const other = found.another({ runId: '2', url: 'https://github.com/o/r/actions/runs/2' })
    const result = await other.migrate(given).catch((error: unknown) => error)
    return { ...found, other, result }
  }

  test('that runs is named with its run, and nothing is started', async () => {
    const { result, tasks, other } = await beside({})
    expect(result).toMatchObject({
      code: 'task-active',
      message: expect.stringMatching(
        /task arn:\S+ of app:1 \(RUNNING\) since 2026-01-01T\S+, https:\/\/github.com\/o\/r\/actions\/runs\/1/,
      ),
    })
    expect(tasks()).toHaveLength(1)
    expect(other.remembered).toEqual([])
  })

  test('is waited for when that is asked for', async () => {
    const { result, tasks } = await beside({ exclusive: 'wait' })
    expect(result).toMatchObject({ outcome: { kind: 'succeeded' } })
    const [one, two] = tasks()
    expect(two?.createdAt?.getTime()).toBeGreaterThanOrEqual(one?.stoppedAt?.getTime() ?? Number.POSITIVE_INFINITY)
  })

  test('is waited for as long as the step may wait, and no longer', async () => {
    const { result, tasks } = await beside({ exclusive: 'wait', 'wait-minutes': '2' })
    expect(result).toMatchObject({ code: 'task-active', message: expect.stringContaining('After 2 minutes') })
    expect(tasks()).toHaveLength(1)
  })

  test('is not looked for when that is asked for', async () => {
    const { result, tasks } = await beside({ exclusive: 'off' })
    expect(result).toMatchObject({ outcome: { kind: 'succeeded' } })
    expect(tasks()).toHaveLength(2)
  })

  test('that has another command is one too, as this action has started it', async () => {
    expect((await beside({ command: 'migrate --all' }, { command: 'seed' })).result).toMatchObject({
      code: 'task-active',
    })
  })

  test('may not be looked for: that is a warning', async () => {
    const { migrate, kinds } = world({ faults: [{ fault: 'access-denied', operation: 'ListTasks' }] })
    expect((await migrate()).outcome.kind).toBe('succeeded')
    expect(kinds()).toContain('note')
  })
})

describe('room', () => {
  const full = { reason: 'RESOURCE:MEMORY', detail: 'i-1' }

  test('that is missing is tried for again when that is asked for', async () => {
    const { migrate, tasks, events } = world({ capacity: [{ ...full, times: 3 }] })
    expect((await migrate({ 'retry-on-capacity': 'true' })).outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(1)
    expect(events.flatMap(({ event }) => (event.kind === 'no-room' ? [event.pause] : []))).toEqual([
      10_000, 20_000, 40_000,
    ])
  })

  test('that stays missing ends the step when its minutes are over', async () => {
    const { migrate, remembered, elapsed } = world({ capacity: [{ ...full, times: 100 }] })
    await expect(migrate({ 'retry-on-capacity': 'true', 'wait-minutes': '5' })).rejects.toMatchObject({
      code: 'not-started',
      message: expect.stringContaining('RESOURCE:MEMORY i-1'),
      remedy: expect.stringContaining('add instances'),
    })
    expect(elapsed()).toBeLessThanOrEqual(300_000)
    expect(remembered.at(-1)).toBe('concluded')
  })

  test('is not waited for when waiting cannot help', async () => {
    const { migrate } = world({ capacity: [{ reason: 'ATTRIBUTE', times: 1 }] })
    await expect(migrate({ 'retry-on-capacity': 'true' })).rejects.toMatchObject({
      remedy: expect.stringContaining('placement constraints'),
    })
  })

  test('is not waited for unless that is asked for, which the remedy tells', async () => {
    const { migrate } = world({ capacity: [full] })
    await expect(migrate()).rejects.toMatchObject({ remedy: expect.stringContaining('retry-on-capacity: true') })
  })
})
