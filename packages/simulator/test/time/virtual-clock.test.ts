import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { VirtualClock } from '../../src/time/virtual-clock.ts'

const delays = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 })

describe('timers of a virtual clock', () => {
  test('run in the order of their moments, and at one moment in the order in which they were set', () => {
    fc.assert(
      fc.property(delays, (waits) => {
        const clock = new VirtualClock(1000)
        const ran: [number, number][] = []
        for (const [order, wait] of waits.entries()) clock.schedule(1000 + wait, () => ran.push([clock.now(), order]))

        clock.advanceTo(1050)

        const expected = [...waits.entries()]
          .map(([order, wait]) => [1000 + wait, order])
          .sort(([a = 0, m = 0], [b = 0, n = 0]) => a - b || m - n)
        expect(ran).toEqual(expected)
        expect(clock.now()).toBe(1050)
        expect(clock.nextAt()).toBeUndefined()
      }),
    )
  })

  test('do not run once cancelled, whoever cancels them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean())), (timers) => {
        const clock = new VirtualClock(0)
        const ran = new Set<number>()
        const cancels = timers.map(([at], index) => clock.schedule(at, () => ran.add(index)))
        for (const [index, [, cancelled]] of timers.entries()) if (cancelled) cancels[index]?.()

        clock.advanceTo(20)

        expect([...ran].sort()).toEqual(
          [...timers.entries()]
            .filter(([, [, cancelled]]) => !cancelled)
            .map(([index]) => index)
            .sort(),
        )
      }),
    )
  })

  test('set by a timer within the advance still run in it, at their own moment', () => {
    const clock = new VirtualClock(0)
    const ran: number[] = []
    clock.schedule(10, () => clock.schedule(15, () => ran.push(clock.now())))

    clock.advanceTo(20)

    expect(ran).toEqual([15])
  })

  test('set for the past run as soon as possible, and time never goes back', () => {
    const clock = new VirtualClock(100)
    const ran: number[] = []
    clock.schedule(1, () => ran.push(clock.now()))

    clock.advanceTo(50)
    expect(clock.now()).toBe(100)
    clock.advanceTo(100)
    expect(ran).toEqual([100])
  })
})

describe('sleep on a virtual clock', () => {
  test('ends when its time has come, not before', async () => {
    const clock = new VirtualClock(0)
    let awake = false
    const sleep = clock.sleep(10).then(() => {
      awake = true
    })

    clock.advanceTo(9)
    await Promise.resolve()
    expect(awake).toBe(false)
    clock.advanceTo(10)
    await sleep
    expect(awake).toBe(true)
  })

  test('rejects with the reason of its signal and leaves no timer', async () => {
    const clock = new VirtualClock(0)
    const abort = new AbortController()
    const sleep = clock.sleep(10, abort.signal)
    abort.abort(new Error('enough'))

    await expect(sleep).rejects.toThrow('enough')
    expect(clock.nextAt()).toBeUndefined()
    await expect(clock.sleep(10, abort.signal)).rejects.toThrow('enough')
    expect(clock.nextAt()).toBeUndefined()
  })
})

describe('drive', () => {
  test('passes all the time that the work sleeps, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(delays, async (waits) => {
        const clock = new VirtualClock(0)
        clock.schedule(10_000, () => {})
        const work = async () => {
          for (const wait of waits) await clock.sleep(wait)
          return 'done'
        }

        await expect(clock.drive(work())).resolves.toBe('done')
        expect(clock.now()).toBe(waits.reduce((sum, wait) => sum + wait, 0))
      }),
      { numRuns: 20 },
    )
  })

  test('gives the error of work that fails', async () => {
    const clock = new VirtualClock(0)

    await expect(clock.drive(clock.sleep(5).then(() => Promise.reject(new Error('broken'))))).rejects.toThrow('broken')
  })

  test('says so when the work waits for something that is not time', async () => {
    await expect(new VirtualClock().drive(new Promise(() => {}))).rejects.toThrow('virtual time stands still')
  })
})
