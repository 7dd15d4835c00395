import { describe, expect, jest, test } from '@jest/globals'
import { SystemClock } from '../../src/time/system-clock.ts'

describe('a compressed clock', () => {
  test('runs faster than real time by its speed, from the given start', async () => {
    const clock = new SystemClock({ speed: 1000, start: 5_000_000 })
    expect(clock.now() - 5_000_000).toBeLessThan(5_000)

    const before = performance.now()
    await clock.sleep(20_000)
    const realMs = performance.now() - before

    expect(realMs).toBeGreaterThanOrEqual(19)
    expect(realMs).toBeLessThan(2_000)
    expect(clock.now()).toBeGreaterThanOrEqual(5_020_000)
  })

  test('wakes a sleeper with the reason of its signal', async () => {
    const clock = new SystemClock()
    const abort = new AbortController()
    const sleep = clock.sleep(60_000, abort.signal)
    abort.abort(new Error('enough'))

    await expect(sleep).rejects.toThrow('enough')
    await expect(clock.sleep(1, abort.signal)).rejects.toThrow('enough')
  })

  test('runs what is scheduled not before its moment, and nothing that was cancelled', async () => {
    const clock = new SystemClock({ speed: 100, start: 0 })
    const ran: string[] = []
    const at = clock.now() + 1_000
    clock.schedule(at, () => ran.push(clock.now() >= at ? 'in time' : 'early'))
    clock.schedule(at, () => ran.push('cancelled'))()
    clock.schedule(-5, () => ran.push('overdue'))

    await clock.sleep(5_000)

    expect(ran).toEqual(['overdue', 'in time'])
  })

  test('does not take a wait of months for no wait, nor for one of the longest that setTimeout knows', () => {
    jest.useFakeTimers()
    try {
      const clock = new SystemClock({ start: 0 })
      let ran = false
      const cancel = clock.schedule(2 ** 40, () => {
        ran = true
      })

      jest.advanceTimersByTime(2 ** 31)
      expect(ran).toBe(false)
      expect(jest.getTimerCount()).toBe(1)
      cancel()
      expect(jest.getTimerCount()).toBe(0)
    } finally {
      jest.useRealTimers()
    }
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the speed %d', (speed) => {
    expect(() => new SystemClock({ speed })).toThrow(`speed must be a number over 0, not ${speed}`)
  })
})
