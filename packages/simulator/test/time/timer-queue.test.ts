import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { TimerQueue } from '../../src/time/timer-queue.ts'

interface Model {
  readonly queue: TimerQueue
  /** What waits, in the order in which it was added. */
  waiting: { readonly at: number; readonly name: number }[]
  readonly cancel: (() => void)[]
  readonly ran: number[]
}

const add = fc.record({ kind: fc.constant('add' as const), at: fc.integer({ min: 0, max: 12 }) })
const cancel = fc.record({ kind: fc.constant('cancel' as const), which: fc.nat({ max: 40 }) })
const take = fc.record({ kind: fc.constant('take' as const) })

function first({ waiting }: Model) {
  return waiting.toSorted((a, b) => a.at - b.at)[0]
}

describe('a queue of timers', () => {
  test('gives the earliest, at one moment the one added first, and none that was cancelled, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(add, add, cancel, take), { maxLength: 60 }), (steps) => {
        const model: Model = { queue: new TimerQueue(), waiting: [], cancel: [], ran: [] }
        for (const step of steps) {
          if (step.kind === 'add') {
            const name = model.cancel.length
            model.cancel.push(model.queue.add(step.at, () => model.ran.push(name)))
            model.waiting.push({ at: step.at, name })
          }
          if (step.kind === 'cancel') {
            model.cancel[step.which]?.()
            model.waiting = model.waiting.filter(({ name }) => name !== step.which)
          }
          if (step.kind === 'take') {
            const expected = first(model)
            model.queue.take()?.()
            if (expected) expect(model.ran.pop()).toBe(expected.name)
            expect(model.ran).toEqual([])
            model.waiting = model.waiting.filter((timer) => timer !== expected)
          }

          expect(model.queue.nextAt()).toBe(first(model)?.at)
        }
      }),
    )
  })

  test('a timer that adds another one at its own moment is followed by those that were there before', () => {
    const queue = new TimerQueue()
    const ran: string[] = []
    queue.add(5, () => {
      ran.push('first')
      queue.add(5, () => ran.push('third'))
    })
    queue.add(5, () => ran.push('second'))

    for (let next = queue.take(); next; next = queue.take()) next()

    expect(ran).toEqual(['first', 'second', 'third'])
  })

  test('a hundred thousand timers are added, cancelled and taken in seconds', () => {
    const queue = new TimerQueue()
    const count = 100_000
    let ran = 0
    const began = performance.now()
    for (let n = 0; n < count; n++) {
      const cancelThis = queue.add((n * 7_919) % 1_000_003, () => ran++)
      if (n % 2 === 1) cancelThis()
    }
    for (let next = queue.take(); next; next = queue.take()) next()

    expect(ran).toBe(count / 2)
    // With a look at every timer for each of them it would be minutes.
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
