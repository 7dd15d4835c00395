import { codeDeploy } from '@ecs-actions/aws/connect/codedeploy'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { anyOrder } from '../../../operations/test/any-order.ts'
import { world } from './world.ts'

type Fault = NonNullable<ScenarioInput['faults']>[number]

/** What comes of starting a task when its calls go wrong one after the other. */
async function started(faults: readonly Fault[], capacity: ScenarioInput['capacity'] = []) {
  const all = world({
    clusters: ['prod'],
    images: [{ image: 'app:v1', program: { kind: 'scripted' } }],
    taskDefinitions: [{ family: 'app', containerDefinitions: [{ name: 'app', image: 'app:v1', memory: 128 }] }],
    faults: [...faults],
    capacity,
  })
  const work = all.service(all.source()).runTask(anyOrder(), { clientToken: 'token', startedBy: 'me' })
  const [result] = await all.clock.drive(Promise.allSettled([work]))
  return result.status === 'fulfilled'
    ? { error: undefined, reply: result.value, ...all }
    : { error: result.reason, reply: undefined, ...all }
}

const run = { service: 'ecs' as const, operation: 'RunTask' }
const lost: Fault = { fault: 'reset', ...run, when: 'after-effect', times: 1 }
const unknownKey: Fault = { fault: 'error', ...run, code: 'UnrecognizedClientException', status: 400, message: 'new' }
const denied: Fault = { fault: 'access-denied', ...run }
const quota = "You've reached the limit on the number of vCPUs you can run concurrently"
const expired: Fault = { fault: 'expired-token', ...run }

describe('whether a task was started', () => {
  test('is known when its only attempt was refused', async () => {
    const { error } = await started([denied])
    expect(error).toMatchObject({ code: 'access-denied' })
  })

  test('is known when the credentials were refused before', async () => {
    for (const first of [unknownKey, expired]) {
      const { error } = await started([
        { ...first, times: 1 },
        { ...denied, skip: 0 },
      ])
      expect(error).toMatchObject({ code: 'access-denied' })
    }
  })

  test('is known when it was throttled before, or through all attempts', async () => {
    const throttled: Fault = { fault: 'throttle', ...run }
    expect((await started([{ ...throttled, times: 2 }, denied])).error).toMatchObject({ code: 'access-denied' })
    const { error, reply } = await started([throttled])
    expect({ error, reply }).toEqual({
      error: undefined,
      reply: { kind: 'refused', refusals: [{ reason: expect.stringContaining('Throttling'), detail: undefined }] },
    })
  })

  test('is not known when an answer was lost, and the other attempts are throttled', async () => {
    const { error } = await started([lost, { fault: 'throttle', ...run, skip: 1 }])
    expect(error).toMatchObject({ code: 'start-unknown' })
  })

  test.each<[string, Fault[]]>([
    [
      'is refused for a quota',
      [{ fault: 'error', ...run, code: 'ClientException', status: 400, message: quota, skip: 1 }],
    ],
    ['finds no room', []],
  ])('is not known when an answer was lost, and the next attempt %s', async (_what, faults) => {
    const { error } = await started([{ ...lost, when: 'before-effect' }, ...faults], [{ reason: 'RESOURCE:CPU' }])
    expect(error).toMatchObject({ code: 'start-unknown' })
  })

  test('is not known when an answer was lost, the key was new, and a refusal came last', async () => {
    const { error } = await started([lost, { ...unknownKey, skip: 1, times: 1 }, { ...denied, skip: 2 }])
    expect(error).toMatchObject({ code: 'start-unknown' })
  })

  test('is not known when an answer was lost, the credentials had ended, and a refusal came last', async () => {
    const { error } = await started([lost, { ...expired, skip: 1, times: 1 }, { ...denied, skip: 2 }])
    expect(error).toMatchObject({ code: 'start-unknown' })
  })

  test('is not known when an answer was lost, and other credentials are refused', async () => {
    const refusal: Fault = { fault: 'access-denied', service: 'sts', skip: 1 }
    const { error } = await started([lost, { ...expired, skip: 1 }, refusal])
    expect(error).toMatchObject({ code: 'start-unknown' })
  })

  test('is known when there were no credentials to ask with, or no others after a refusal', async () => {
    const never = await started([{ fault: 'reset', service: 'sts' }])
    expect(never.called('RunTask')).toEqual([])
    expect(never.error).toMatchObject({ code: 'network' })
    const again = await started([expired, { fault: 'reset', service: 'sts', skip: 1 }])
    expect(again.called('RunTask')).toHaveLength(1)
    expect(again.error).toMatchObject({ code: 'network' })
  })
})

test('that no deployment was started is known when there were no credentials to ask with', async () => {
  const all = world({ faults: [{ fault: 'reset', service: 'sts' }] })
  const options = { region: 'eu-west-1', clock: all.clock, environment: {}, action: 'test', credentials: all.source() }
  const deployment = { application: 'a', group: 'g', config: undefined, appSpec: '{}', sha256: '0', description: 'd' }
  const work = codeDeploy(options).createDeployment(deployment)
  await expect(all.clock.drive(work)).rejects.toMatchObject({ code: 'network' })
})
