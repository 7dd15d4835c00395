import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ChildClock, timerDelay } from '../../src/virtual-time/child-clock.ts'

function fireUntil(clock: ChildClock, time: number): void {
  for (let timer = clock.takeDue(time); timer; timer = clock.takeDue(time)) timer.fire()
}

describe('the clock of a child', () => {
  test('fires every timer at its own moment, in order of moment and then of creation', () => {
    const delays = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 })
    fc.assert(
      fc.property(delays, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (timers, jumps) => {
        const clock = new ChildClock({ now: 0, onChange: () => {} })
        const fired: { at: number; index: number }[] = []
        for (const [index, delay] of timers.entries()) {
          clock.create({ delay, refed: true, run: () => fired.push({ at: clock.now(), index }) })
        }
        let now = 0
        for (const jump of jumps) {
          now += jump
          fireUntil(clock, now)
          expect(clock.now()).toBe(now)
        }
        const expected = timers
          .map((at, index) => ({ at, index }))
          .filter(({ at }) => at <= now)
          .sort((a, b) => a.at - b.at || a.index - b.index)
        expect(fired).toEqual(expected)
      }),
    )
  })

  test('fires what a timer sets within the same jump', () => {
    const clock = new ChildClock({ now: 0, onChange: () => {} })
    const fired: number[] = []
    const again = () => {
      fired.push(clock.now())
      clock.create({ delay: 10, refed: true, run: again })
    }
    again()
    fireUntil(clock, 35)
    expect(fired).toEqual([0, 10, 20, 30])
    expect(clock.nextAt()).toBe(40)
  })

  test('keeps the process alive while a timer with a reference is pending', () => {
    const clock = new ChildClock({ now: 0, onChange: () => {} })
    const timer = clock.create({ delay: 5, refed: true, run: () => {} })
    expect(clock.keepsAlive()).toBe(true)
    clock.setRef(timer, false)
    expect(clock.keepsAlive()).toBe(false)
    clock.setRef(timer, true)
    clock.stop(timer)
    expect(clock.keepsAlive()).toBe(false)
  })

  test.each([
    [0, 1],
    [-5, 1],
    [1.9, 1],
    [20.5, 20],
    ['30', 30],
    [undefined, 1],
    [Number.NaN, 1],
    [2 ** 31, 1],
    [2 ** 31 - 1, 2 ** 31 - 1],
  ])('takes the delay %p as %p ms, as Node does', (given, delay) => {
    expect(timerDelay(given)).toBe(delay)
  })
})
