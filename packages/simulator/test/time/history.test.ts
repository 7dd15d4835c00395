import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { History } from '../../src/time/history.ts'

test('a history shows at any moment the value recorded last up to it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(25), (steps, time) => {
      const history = new History<number>()
      const moments = steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0))
      for (const [value, at] of moments.entries()) history.record(at, value)

      const last = moments.filter((at) => at <= time).length - 1
      expect(history.at(time)).toBe(last < 0 ? undefined : last)
      expect(history.latest()).toBe(moments.length === 0 ? undefined : moments.length - 1)
    }),
  )
})
