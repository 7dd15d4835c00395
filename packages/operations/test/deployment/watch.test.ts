import { type DeploymentSnapshot, unseenDeployment } from '@ecs-actions/domain/deployment/snapshot'
import { Failure } from '@ecs-actions/domain/failure'
import { watchDeployment } from '@ecs-actions/operations/deployment/watch'
import { VirtualClock } from '@ecs-actions/simulator/time/virtual-clock'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const running: DeploymentSnapshot = { ...unseenDeployment('d-1', undefined), rawStatus: 'InProgress' }
const succeeded: DeploymentSnapshot = { ...running, status: 'succeeded', rawStatus: 'Succeeded' }

/** Watches a world whose state is a function of the seconds since the start. */
async function watch(
  world: (seconds: number) => DeploymentSnapshot | undefined,
  signal = new AbortController().signal,
) {
  const clock = new VirtualClock(0)
  const looks: number[] = []
  const seen: string[] = []
  const troubles: unknown[] = []
  const look = async () => {
    looks.push(clock.now() / 1_000)
    return world(clock.now() / 1_000)
  }
  const onTrouble = (error: unknown) => troubles.push(error)
  const work = (async () => {
    for await (const { rawStatus } of watchDeployment({ look, clock, signal, onTrouble })) seen.push(rawStatus)
  })()
  const error = await clock.drive(
    work.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  )
  return { looks, seen, troubles, error, endedAt: clock.now() / 1_000 }
}

describe('watching a deployment', () => {
  test('every five seconds in its first two minutes, every ten from then on', async () => {
    const { looks } = await watch((seconds) => (seconds < 145 ? running : succeeded))
    expect(looks.slice(0, 4)).toEqual([0, 5, 10, 15])
    expect(looks.slice(-4)).toEqual([120, 130, 140, 150])
  })

  test('the end is seen within ten seconds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3_600 }), async (end) => {
        const { endedAt } = await watch((seconds) => (seconds < end ? running : succeeded))
        expect(endedAt - end).toBeLessThan(10)
      }),
      { numRuns: 30 },
    )
  })

  test('a deployment that is shown only some seconds later is waited for', async () => {
    const { seen, error } = await watch((seconds) => (seconds < 50 ? undefined : succeeded))
    expect(error).toBeUndefined()
    expect(seen).toEqual(['Succeeded'])
  })

  test('a deployment that is not shown for a minute is lost', async () => {
    const { error, endedAt } = await watch((seconds) => (seconds < 7 ? running : undefined))
    expect(error).toMatchObject({ code: 'lost' })
    expect(endedAt).toBe(70)
  })

  test('an older read does not take a deployment back', async () => {
    const created = { ...running, rawStatus: 'Created' }
    const { seen } = await watch((seconds) => (seconds === 10 ? created : seconds < 20 ? running : succeeded))
    expect(seen).toEqual(['InProgress', 'InProgress', 'InProgress', 'InProgress', 'Succeeded'])
  })

  test.each(['network', 'throttled', 'unavailable'] as const)('trouble of the kind %s is waited out', async (code) => {
    const { error, seen, troubles } = await watch((seconds) => {
      if (seconds > 2 && seconds < 600) throw new Failure({ code, message: 'm', remedy: 'r' })
      return seconds < 600 ? running : succeeded
    })
    expect(error).toBeUndefined()
    expect(seen.at(-1)).toBe('Succeeded')
    expect(troubles.length).toBeGreaterThan(50)
  })

  test('any other error is the end at once', async () => {
    const denied = new Failure({ code: 'access-denied', message: 'm', remedy: 'r' })
    const { error, looks } = await watch((seconds) => {
      if (seconds >= 5) throw denied
      return running
    })
    expect(error).toBe(denied)
    expect(looks).toEqual([0, 5])
  })

  test('an abort ends a look that hangs', async () => {
    const controller = new AbortController()
    const clock = new VirtualClock(0)
    clock.schedule(7_000, () => controller.abort(new Error('time is up')))
    const look = () => new Promise<undefined>(() => {})
    const watching = watchDeployment({ look, clock, signal: controller.signal, onTrouble: () => {} }).next()
    await expect(clock.drive(watching)).rejects.toThrow('time is up')
    expect(clock.now()).toBe(7_000)
  })
})
