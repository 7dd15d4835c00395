import { Failure } from '@ecs-actions/domain/failure'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { watchTask } from '@ecs-actions/operations/watch-task'
import { VirtualClock } from '@ecs-actions/simulator/time/virtual-clock'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

function task(lastStatus: string): TaskSnapshot {
  return {
    ...{ arn: 'a', definitionArn: 'd', lastStatus, stopCode: undefined, stoppedReason: undefined, containers: [] },
    ...{ createdAt: undefined, pullStartedAt: undefined, pullStoppedAt: undefined },
    ...{ startedAt: undefined, executionStoppedAt: undefined, stoppedAt: undefined },
  }
}

/** Watches a world whose state is a function of the seconds since the start. */
async function watch(world: (seconds: number) => TaskSnapshot | undefined, signal = new AbortController().signal) {
  const clock = new VirtualClock(0)
  const looks: number[] = []
  const seen: string[] = []
  const troubles: unknown[] = []
  const look = async () => {
    looks.push(clock.now() / 1_000)
    return world(clock.now() / 1_000)
  }
  const work = (async () => {
    for await (const { lastStatus } of watchTask({ look, clock, signal, onTrouble: (error) => troubles.push(error) }))
      seen.push(lastStatus)
  })()
  const error = await clock.drive(
    work.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  )
  return { looks, seen, troubles, error, endedAt: clock.now() / 1_000, clock }
}

describe('watching a task', () => {
  test('every two seconds in its first half minute, every five from then on', async () => {
    const { looks } = await watch((seconds) => task(seconds < 44 ? 'RUNNING' : 'STOPPED'))
    expect(looks).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 35, 40, 45])
  })

  test.each(['DEACTIVATING', 'STOPPING', 'DEPROVISIONING'])(
    'every two seconds again from the look on that shows it %s',
    async (ending) => {
      const { looks } = await watch((seconds) => task(seconds < 38 ? 'RUNNING' : seconds < 45 ? ending : 'STOPPED'))
      expect(looks.filter((at) => at >= 30)).toEqual([30, 35, 40, 42, 44, 46])
    },
  )

  test('ends with the look that shows STOPPED, wherever the states before it went', async () => {
    const { seen, error } = await watch((seconds) => task(seconds < 1 ? 'PENDING' : 'STOPPED'))
    expect(seen).toEqual(['PENDING', 'STOPPED'])
    expect(error).toBeUndefined()
  })

  test('a task that is not shown yet is waited for', async () => {
    const { seen } = await watch((seconds) => (seconds < 250 ? undefined : task('STOPPED')))
    expect(seen).toEqual(['STOPPED'])
  })

  test('a task that is not shown within five minutes is lost', async () => {
    const { error, endedAt } = await watch(() => undefined)
    expect(error).toMatchObject({ code: 'lost' })
    expect(endedAt).toBe(300)
  })

  test('a task that is shown no more for a minute is lost, never a success', async () => {
    const { error, endedAt } = await watch((seconds) => (seconds < 7 ? task('RUNNING') : undefined))
    expect(error).toMatchObject({ code: 'lost' })
    expect(endedAt).toBe(70)
  })

  test('a read older than the one before it loses nothing', async () => {
    const { seen, error } = await watch((seconds) =>
      seconds === 4 ? undefined : task(seconds < 10 ? 'RUNNING' : 'STOPPED'),
    )
    expect(error).toBeUndefined()
    expect(seen.at(-1)).toBe('STOPPED')
  })

  test('an abort ends the sleep with its reason', async () => {
    const controller = new AbortController()
    const reason = new Error('cancelled')
    const { error, endedAt } = await watch((seconds) => {
      if (seconds >= 4) controller.abort(reason)
      return task('RUNNING')
    }, controller.signal)
    expect(error).toBe(reason)
    expect(endedAt).toBe(4)
  })

  test('a look that hangs holds nobody up', async () => {
    const controller = new AbortController()
    const clock = new VirtualClock(0)
    clock.schedule(7_000, () => controller.abort(new Error('time is up')))
    const look = () => new Promise<undefined>(() => {})
    const watching = watchTask({ look, clock, signal: controller.signal, onTrouble: () => {} }).next()
    await expect(clock.drive(watching)).rejects.toThrow('time is up')
    expect(clock.now()).toBe(7_000)
  })

  test('an error of the look is the end, not another round', async () => {
    const denied = new Error('AccessDenied')
    const { error, looks } = await watch((seconds) => {
      if (seconds >= 2) throw denied
      return task('RUNNING')
    })
    expect(error).toBe(denied)
    expect(looks).toEqual([0, 2])
  })

  test.each(['network', 'throttled', 'unavailable'] as const)('trouble of the kind %s is waited out', async (code) => {
    const { seen, error, troubles } = await watch((seconds) => {
      if (seconds > 2 && seconds < 400) throw new Failure({ code, message: 'm', remedy: 'r' })
      return task(seconds < 400 ? 'RUNNING' : 'STOPPED')
    })
    expect(error).toBeUndefined()
    expect(seen.at(-1)).toBe('STOPPED')
    expect(troubles.length).toBeGreaterThan(50)
  })

  test('a task that is hidden once before a long trouble is not lost', async () => {
    const { seen, error } = await watch((seconds) => {
      if (seconds >= 6 && seconds < 90) throw new Failure({ code: 'network', message: 'm', remedy: 'r' })
      if (seconds === 4 || seconds === 90) return undefined
      return task(seconds < 100 ? 'RUNNING' : 'STOPPED')
    })
    expect(error).toBeUndefined()
    expect(seen.at(-1)).toBe('STOPPED')
  })

  test('a task that is hidden once after a long trouble is not lost', async () => {
    const { seen, error } = await watch((seconds) => {
      if (seconds > 2 && seconds < 400) throw new Failure({ code: 'network', message: 'm', remedy: 'r' })
      if (seconds < 410) return seconds < 3 ? task('RUNNING') : undefined
      return task('STOPPED')
    })
    expect(error).toBeUndefined()
    expect(seen.at(-1)).toBe('STOPPED')
  })

  test('the end is seen within five seconds, two in the first half minute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_200 }), async (end) => {
        const { endedAt } = await watch((seconds) => task(seconds < end ? 'RUNNING' : 'STOPPED'))
        expect(endedAt - end).toBeGreaterThanOrEqual(0)
        expect(endedAt - end).toBeLessThan(end < 30 ? 2 : 5)
      }),
      { numRuns: 40 },
    )
  })
})
