import { Failure } from '@ecs-actions/domain/failure'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { afterDeployment, minute, revision, warmUp, world } from './world.ts'

beforeAll(warmUp)

const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled (SIGINT).', remedy: 'r' })

describe('a rollback that does not go well', () => {
  test('is given up when the tasks cannot live, and what it should replace serves on', async () => {
    const { rollback, serving } = world({ group: { history: ['app:3', 'app:1'] } })
    const { outcome, failure, end } = await rollback()
    expect(outcome).toBe('rolled-back')
    expect(failure).toMatchObject({
      code: 'rolled-back',
      message: expect.stringMatching(
        /^The rollback did not succeed \(rolled-back\): \d+ tasks of the new version have failed/,
      ),
    })
    expect(end?.diagnosis?.log?.lines).toEqual(['no database'])
    expect(await serving()).toBe(revision(1))
  })

  test('goes on when the job is cancelled', async () => {
    const { rollback, serving, clock, cancellation, pass, remembered } = await afterDeployment()
    clock.schedule(clock.now() + minute, () => cancellation.abort(cancelled))
    const { outcome, failure } = await rollback()
    expect(outcome).toBe('cancelled')
    expect(failure?.code).toBe('cancelled')
    expect(remembered.at(-1)).toBe('concluded')
    await pass(15)
    expect(await serving()).toBe(revision(1))
  })

  test('goes on when the time is up', async () => {
    const { rollback, serving, pass } = await afterDeployment()
    const { outcome } = await rollback({ 'wait-minutes': '1' })
    expect(outcome).toBe('timed-out')
    await pass(15)
    expect(await serving()).toBe(revision(1))
  })

  test('is stopped and taken back by a cancel when that is asked for', async () => {
    const { rollback, serving, clock, cancellation, pass, kinds } = await afterDeployment()
    clock.schedule(clock.now() + minute, () => cancellation.abort(cancelled))
    expect((await rollback({ 'on-cancel': 'roll-back' })).outcome).toBe('cancelled')
    expect(kinds()).toContain('stop-accepted')
    await pass(15)
    expect(await serving()).toBe(revision(2))
  })

  test('is not begun by a job that is cancelled already', async () => {
    const { rollback, cancellation, deployments } = await afterDeployment()
    cancellation.abort(cancelled)
    await expect(rollback()).rejects.toMatchObject({ code: 'cancelled' })
    expect(deployments()).toHaveLength(1)
  })
})

describe('the wait', () => {
  test('for the traffic ends before the old tasks are gone', async () => {
    const { rollback, serving, deployments } = await afterDeployment()
    const { outcome } = await rollback({ 'wait-for': 'traffic-shifted' })
    expect(outcome).toBe('in-progress')
    expect(deployments()[1]?.current().status).toBe('InProgress')
    expect(await serving()).toBe(revision(1))
  })

  test('for nothing ends with the start', async () => {
    const { rollback, deployments } = await afterDeployment()
    const { outcome, outputs } = await rollback({ 'wait-for': 'none' })
    expect(outcome).toBe('in-progress')
    expect(outputs['deployment-id']).toBe(deployments()[1]?.order.id)
  })
})
