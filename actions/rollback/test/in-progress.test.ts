import { rollbackMark } from '@ecs-actions/domain/deployment/rollback-mark'
import { Failure } from '@ecs-actions/domain/failure'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { minute, revision, type WorldOptions, warmUp, world } from './world.ts'

beforeAll(warmUp)

/** Somebody has begun to deploy revision 2 so many minutes ago. */
async function during(minutes: number, options: WorldOptions = {}, description?: string) {
  const found = world(options)
  const id = found.elsewhere.deploy(2, description)
  await found.pass(minutes)
  const start = found.clock.now()
  return { ...found, id, lasted: () => found.clock.now() - start }
}

const always = { from: 0, skip: 0, seed: 1 }
const linear = { deploymentConfig: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' }

describe('a deployment in progress', () => {
  test.each<[string, number, WorldOptions]>([
    ['that is still installing', 1, {}],
    ['in the middle of its traffic shift', 5, { group: linear }],
    ['that waits to be continued', 4, { group: { readyWaitMinutes: 60 } }],
    ['whose old tasks are still kept', 5, {}],
  ])('%s is stopped and rolled back, within a minute and without a new deployment', async (_, minutes, options) => {
    const { rollback, serving, all, id, lasted, deployments } = await during(minutes, options)
    const { outcome, outputs, failure, summary } = await rollback({ reason: 'errors' })
    expect([outcome, failure]).toEqual(['succeeded', undefined])
    expect(await serving()).toBe(revision(1))
    expect(lasted()).toBeLessThanOrEqual(minute)
    expect(deployments()).toHaveLength(1)
    const last = all().at(-1)
    expect(last).toMatchObject({ status: 'Succeeded', isRollback: true })
    expect(outputs).toMatchObject({
      'from-task-definition-arn': revision(2),
      'to-task-definition-arn': revision(1),
      'deployment-id': last?.id,
    })
    expect(summary).toContain(`| Stopped | <a href="https://eu-west-1.console.aws.amazon.com`)
    expect(summary).toContain(`deployments/${id}?`)
    expect(summary).toContain('| To | <code>app&#58;1</code><br>app: <code>app&#58;v1</code> |')
  })

  test('that has not begun yet is stopped, and what serves is what counts: no rollback comes', async () => {
    const { rollback, serving, all } = await during(0)
    const { outcome, explanation } = await rollback()
    expect(outcome).toBe('succeeded')
    expect(explanation).toMatch(/ended as Stopped, and no rollback came: the service runs app:1/)
    expect(await serving()).toBe(revision(1))
    expect(all().map(({ isRollback }) => isRollback)).toEqual([false, false])
  })

  test('that was just created is found though some reads are older than it', async () => {
    const found = await during(0)
    found.simulator.inject({ ...always, fault: 'stale-reads', operation: 'BatchGetDeployments', ms: minute })
    const { outcome } = await found.rollback()
    expect(outcome).toBe('succeeded')
    expect(found.all().at(-1)?.status).toBe('Stopped')
  })

  test('that cannot be rolled back, since it is the first, is stopped, and the step says that traffic may be split', async () => {
    const { rollback, serving } = await during(5, { group: { ...linear, history: [] } })
    const { outcome, failure } = await rollback()
    expect(outcome).toBe('stopped')
    expect(failure?.message).toContain('the tasks of the stopped deployment may still get traffic')
    expect((await rollback()).outcome).toBe('succeeded')
    expect(await serving()).toBe(revision(1))
  })

  test('is not touched when the step names something else than what ran before it', async () => {
    const { rollback, all } = await during(1)
    await expect(rollback({ to: 'revision:3' })).rejects.toThrow(/which brings back app:1, not app:3/)
    await expect(rollback({ to: revision(2) })).rejects.toThrow(/which brings back app:1, not app:2/)
    expect(all().at(-1)?.status).toBe('InProgress')
  })

  test('is not touched by a dry run', async () => {
    const { rollback, all } = await during(1)
    const { outcome, outputs } = await rollback({ 'dry-run': 'true' })
    expect(outcome).toBeUndefined()
    expect(outputs['to-task-definition-arn']).toBe(revision(1))
    expect(all().at(-1)?.status).toBe('InProgress')
  })

  test('is only asked to stop when nothing is waited for', async () => {
    const { rollback, pass, serving, lasted } = await during(5)
    expect((await rollback({ 'wait-for': 'none' })).outcome).toBe('in-progress')
    expect(lasted()).toBe(0)
    await pass(5)
    expect(await serving()).toBe(revision(1))
  })

  test('that succeeds before it can be stopped is gone back from by a new deployment', async () => {
    const found = await during(7)
    const latency = { ...always, fault: 'latency' as const, when: 'before-effect' as const, ms: 2 * minute }
    // It ends in between: the step asks to stop it two minutes later.
    found.simulator.inject({ ...latency, operation: 'StopDeployment' })
    expect(found.all().at(-1)?.status).toBe('InProgress')
    const { outcome } = await found.rollback()
    expect(outcome).toBe('succeeded')
    expect(await found.serving()).toBe(revision(1))
    expect(found.deployments()).toHaveLength(2)
    expect(found.lines()).toContain(`Deployment ${found.id} succeeded before it could be stopped.`)
  })

  test.each(['before-effect', 'after-effect'] as const)(
    'is stopped once though answers are lost (%s)',
    async (when) => {
      const found = await during(5)
      found.simulator.inject({ ...always, fault: 'reset', when, operation: 'StopDeployment', times: 2 })
      expect((await found.rollback()).outcome).toBe('succeeded')
      expect(await found.serving()).toBe(revision(1))
    },
  )

  test('that may not be stopped fails the step with the permission to add', async () => {
    const found = await during(1)
    found.simulator.inject({ ...always, fault: 'access-denied', resource: '*', operation: 'StopDeployment' })
    await expect(found.rollback()).rejects.toMatchObject({
      code: 'access-denied',
      remedy: expect.stringContaining('codedeploy:StopDeployment'),
    })
  })

  test('whose stop gets no answer at all leaves the step red, and a second run harmless', async () => {
    const found = await during(1)
    found.simulator.inject({ ...always, fault: 'reset', when: 'before-effect', operation: 'StopDeployment', times: 8 })
    await expect(found.rollback()).rejects.toMatchObject({ code: 'start-unknown' })
    expect((await found.rollback()).outcome).toBe('succeeded')
  })

  test('is rolled back to its end although the job is cancelled meanwhile', async () => {
    const found = await during(5)
    const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled (SIGINT).', remedy: 'r' })
    found.clock.schedule(found.clock.now() + 2_000, () => found.cancellation.abort(cancelled))
    expect((await found.rollback()).outcome).toBe('cancelled')
    await found.pass(5)
    expect(await found.serving()).toBe(revision(1))
  })
})

describe('a rollback in progress', () => {
  test('of CodeDeploy is followed, not stopped', async () => {
    const found = await during(5)
    found.elsewhere.stop(true)
    await found.clock.drive(found.clock.sleep(6_000))
    expect(found.all().at(-1)).toMatchObject({ isRollback: true })
    const { outcome, outputs } = await found.rollback()
    expect(outcome).toBe('succeeded')
    expect(outputs).toMatchObject({ 'deployment-id': found.all().at(-1)?.id, 'to-task-definition-arn': revision(1) })
    expect(await found.serving()).toBe(revision(1))
    expect(found.kinds()).not.toContain('stopping')
  })

  test('of another rollback step is followed, not stopped', async () => {
    const found = await during(1, {}, `Rollback https://run ${rollbackMark('d'.repeat(64))}`)
    const { outcome, outputs } = await found.rollback()
    expect(outcome).toBe('succeeded')
    expect(outputs).toMatchObject({ 'deployment-id': found.id, 'to-task-definition-arn': revision(2) })
    expect(await found.serving()).toBe(revision(2))
    expect(found.kinds()).not.toContain('stopping')
  })

  test('is seen to the shift of its traffic when no more is asked for', async () => {
    const found = await during(1, {}, rollbackMark('d'.repeat(64)))
    expect((await found.rollback({ 'wait-for': 'traffic-shifted' })).outcome).toBe('in-progress')
    expect(await found.serving()).toBe(revision(2))
  })

  test('that fails leaves the step red', async () => {
    const found = world()
    found.elsewhere.deploy(3, rollbackMark('d'.repeat(64)))
    await found.pass(1)
    const { outcome, failure } = await found.rollback()
    expect(outcome).toBe('rolled-back')
    expect(failure?.code).toBe('rolled-back')
    expect(await found.serving()).toBe(revision(1))
  })

  test('that does not end in time leaves the step red', async () => {
    const found = await during(1, {}, rollbackMark('d'.repeat(64)))
    expect((await found.rollback({ 'wait-minutes': '1' })).outcome).toBe('timed-out')
  })
})
