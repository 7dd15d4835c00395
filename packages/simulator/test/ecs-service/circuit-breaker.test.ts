import { expect, test } from '@jest/globals'
import { breakerThreshold } from '../../src/services/ecs/service/circuit-breaker.ts'

const on = { enable: true, rollback: false }

test.each([
  [1, 3],
  [6, 3],
  [7, 4],
  [100, 50],
  [399, 200],
  [5_000, 200],
])('by default, %i desired tasks tolerate failures up to %i', (desired, threshold) => {
  expect(breakerThreshold(on, desired)).toBe(threshold)
})

test.each([
  ['BOUNDED_PERCENT', 10, 100, 10],
  ['BOUNDED_PERCENT', 1, 100, 3],
  ['UNBOUNDED_PERCENT', 1, 100, 1],
  ['UNBOUNDED_PERCENT', 100, 1_000, 1_000],
  ['UNBOUNDED_PERCENT', 50, 0, 1],
  ['COUNT', 7, 100, 7],
] as const)('%s of %i with %i desired tasks: %i', (type, value, desired, threshold) => {
  expect(breakerThreshold({ ...on, thresholdConfiguration: { type, value } }, desired)).toBe(threshold)
})

test('there is none unless it is enabled', () => {
  expect(breakerThreshold(undefined, 4)).toBeUndefined()
  expect(breakerThreshold({ enable: false, rollback: true }, 4)).toBeUndefined()
})
