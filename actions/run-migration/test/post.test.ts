import { type Intent, intentOf, stopLeftovers } from '@ecs-actions/run-migration/post'
import { describe, expect, test } from '@jest/globals'
import { program, world } from './world.ts'

const endless = [{ image: 'app:v2', program: program({ lasts: 10_000_000 }) }]

async function started(onCancel: 'stop' | 'leave', taskVisibility: number) {
  const { clock, ecs, tasks, elapsed } = world({ images: endless, timing: { taskVisibility } })
  await ecs.registerTaskDefinition({
    family: 'app',
    containerDefinitions: [{ name: 'app', image: 'app:v2', memory: 64 }],
  })
  const intent: Intent = { region: 'eu-west-1', cluster: 'prod', startedBy: 'ecs-actions/x', onCancel }
  const order = {
    ...intent,
    taskDefinition: 'app',
    clientToken: 't',
    container: 'app',
    command: undefined,
    environment: new Map(),
  }
  await clock.drive(ecs.runTask({ ...order, launchType: undefined, platformVersion: undefined, network: undefined }))
  return { tasks, elapsed, stop: () => clock.drive(stopLeftovers(intent, { ecs, clock, runUrl: 'https://run' })) }
}

describe('the post step', () => {
  test('stops a task that is listed only some seconds later', async () => {
    const { stop, tasks } = await started('stop', 12_000)
    expect(await stop()).toHaveLength(1)
    expect(tasks()[0]).toMatchObject({
      desiredStatus: 'STOPPED',
      stoppedReason: expect.stringContaining('https://run'),
    })
  })

  test('looks for half a minute, and then believes that there is none', async () => {
    const { stop, elapsed } = await started('stop', 3_600_000)
    expect(await stop()).toEqual([])
    expect(elapsed()).toBe(30_000)
  })

  test('leaves the task alone when that is asked for', async () => {
    const { stop, tasks } = await started('leave', 0)
    expect(await stop()).toEqual([])
    expect(tasks()[0]?.desiredStatus).toBe('RUNNING')
  })

  test('has nothing to do after a main that came to its end, or never began', () => {
    expect(intentOf('')).toBeUndefined()
    expect(intentOf('concluded')).toBeUndefined()
  })

  test('takes the state for what main wrote, and nothing else', () => {
    const intent = { region: 'r', cluster: 'c', startedBy: 's', onCancel: 'stop' }
    expect(intentOf(JSON.stringify(intent))).toEqual(intent)
    expect(() => intentOf('{"cluster":"c"}')).toThrow(/not what main writes/)
  })
})
