import { Failure } from '@ecs-actions/domain/failure'
import { type Intent, intentOf, narrateLeftovers, notCleanedUp, stopLeftovers } from '@ecs-actions/run-migration/post'
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

  const intent: Intent = { region: 'r', cluster: 'c', startedBy: 'ecs-actions/x', onCancel: 'stop' }
  const command = 'aws ecs list-tasks --region r --cluster c --started-by ecs-actions/x'

  test('says what it did, also when it found or did nothing', () => {
    const text = (onCancel: 'stop' | 'leave', arns: string[]) =>
      narrateLeftovers({ ...intent, onCancel }, arns).map((entry) => entry.text)
    expect(text('stop', ['arn:1'])).toEqual([expect.stringContaining('asked to stop: arn:1')])
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
    const intent = { region: 'r', cluster: 'c', startedBy: 's', onCancel: 'stop' }
    expect(intentOf(JSON.stringify(intent))).toEqual(intent)
    expect(() => intentOf('{"cluster":"c"}')).toThrow(/not what main writes/)
  })
})
