import { Failure } from '@ecs-actions/domain/failure'
import { type Intent, intentOf } from '@ecs-actions/run-migration/intent'
import { narrateLeftovers, notCleanedUp, stopLeftovers } from '@ecs-actions/run-migration/post'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { anyOrder } from '../../../packages/operations/test/any-order.ts'
import { program, world } from './world.ts'

const endless = [{ image: 'app:v2', program: program({ lasts: 10_000_000 }) }]
const startedBy = 'ecs-actions/x'

/** A task of this start, and one of a job that carries the same mark. */
async function started(taskVisibility: number, faults: ScenarioInput['faults'] = []) {
  const { clock, ecs, tasks, elapsed } = world({ images: endless, timing: { taskVisibility }, faults })
  await ecs.registerTaskDefinition({
    family: 'app',
    containerDefinitions: [{ name: 'app', image: 'app:v2', memory: 64 }],
  })
  const run = (start: string) => {
    const order = anyOrder({
      capacity: { kind: 'cluster-default' },
      tags: new Map([
        ['ecs-actions:start', start],
        ['ecs-actions:attempt', '1'],
      ]),
    })
    return clock.drive(ecs.runTask(order, { clientToken: start, startedBy }))
  }
  const [own] = [await run('own'), await run('other')]
  if (own.kind !== 'started') throw new Error('no task was started')
  const intent: Intent = {
    ...{ region: 'eu-west-1', cluster: 'prod', startedBy, onCancel: 'stop', start: 'own' },
    ...{ taskArn: undefined, attempt: undefined },
  }
  return {
    ...{ clock, tasks, elapsed, arn: own.task.arn },
    stop: (changes: Partial<Intent> = {}) =>
      clock.drive(stopLeftovers({ ...intent, ...changes }, { ecs, clock, runUrl: 'https://run' })),
    desired: () => tasks().map(({ desiredStatus }) => desiredStatus),
  }
}

describe('the post step', () => {
  test("stops a task that is listed only some seconds later, and nobody else's", async () => {
    const { stop, tasks, arn, desired } = await started(12_000)
    expect(await stop()).toEqual({ stopped: [arn], ended: undefined })
    expect(tasks()[0]?.stoppedReason).toContain('https://run')
    expect(desired()).toEqual(['STOPPED', 'RUNNING'])
  })

  test('stops at once the task that is known, though no list shows it yet', async () => {
    const { stop, arn, desired, elapsed } = await started(40_000)
    expect(await stop({ taskArn: arn })).toMatchObject({ stopped: [arn] })
    expect(desired()[0]).toBe('STOPPED')
    expect(elapsed()).toBe(0)
  })

  test('stops the task though it may not be looked at', async () => {
    const { stop, arn, desired } = await started(0, [{ fault: 'access-denied', operation: 'DescribeTasks' }])
    expect(await stop({ taskArn: arn })).toMatchObject({ stopped: [arn] })
    expect(desired()[0]).toBe('STOPPED')
  })

  test('leaves a task alone that has ended by itself meanwhile', async () => {
    const { stop, arn, clock } = await started(0)
    await stop()
    await clock.drive(clock.sleep(120_000))
    expect(await stop({ taskArn: arn })).toEqual({ stopped: [], ended: arn })
  })

  test.each([
    ['an earlier attempt has started it', 2, ['STOPPED', 'RUNNING']],
    ['another job of this attempt has', 1, ['RUNNING', 'RUNNING']],
  ])('stops a task that ECS had named and did not show when %s', async (_who, attempt, found) => {
    const { stop, arn, desired } = await started(12_000)
    await stop({ start: undefined, taskArn: arn, attempt })
    expect(desired()).toEqual(found)
  })

  test('looks for half a minute, and then believes that there is none', async () => {
    const { stop, elapsed } = await started(3_600_000)
    expect(await stop()).toMatchObject({ stopped: [] })
    expect(elapsed()).toBe(30_000)
  })

  test('leaves the task alone when that is asked for', async () => {
    const { stop, desired } = await started(0)
    expect(await stop({ onCancel: 'leave' })).toMatchObject({ stopped: [] })
    expect(desired()).toEqual(['RUNNING', 'RUNNING'])
  })

  const intent: Intent = {
    ...{ region: 'r', cluster: 'c', startedBy, onCancel: 'stop', start: 'own', taskArn: undefined, attempt: undefined },
  }
  const command = 'aws ecs list-tasks --region r --cluster c --started-by ecs-actions/x'

  test('says what it did, also when it found or did nothing', () => {
    const text = (onCancel: 'stop' | 'leave', stopped: string[], ended?: string) =>
      narrateLeftovers({ ...intent, onCancel }, { stopped, ended }).map((entry) => entry.text)
    expect(text('stop', ['arn:1'])).toEqual([expect.stringContaining('asked to stop: arn:1')])
    expect(text('stop', [], 'arn:1')).toEqual([expect.stringContaining('had ended by itself: arn:1')])
    expect(text('stop', [])).toEqual([
      expect.stringContaining(`no running task of it was found. Look also at its stopped tasks: ${command}`),
    ])
    expect(text('leave', [])).toEqual([expect.stringContaining(`may still run: ${command}`)])
  })

  test('that could not be done says that the task may run, and how to find it', () => {
    const failure = new Failure({ code: 'network', message: 'm', remedy: 'r' })
    expect(notCleanedUp(intent, failure)).toMatchObject({
      message: 'The task of this step may still run: m',
      remedy: `r Find it with: ${command}`,
    })
    expect(notCleanedUp(intent, 'defect')).toBe('defect')
  })

  test('has nothing to do after a main that came to its end, or never began', () => {
    expect(intentOf('')).toBeUndefined()
    expect(intentOf('concluded')).toBeUndefined()
  })

  test('takes the state for what main wrote, and nothing else', () => {
    expect(intentOf(JSON.stringify(intent))).toEqual(intent)
    expect(intentOf(JSON.stringify({ ...intent, taskArn: 'arn:1' }))).toEqual({ ...intent, taskArn: 'arn:1' })
    expect(() => intentOf('{"cluster":"c"}')).toThrow(/not what main writes/)
  })
})
