import { endOrder } from '@ecs-actions/domain/task/end-order'
import { describe, expect, test } from '@jest/globals'
import { anyOneOffTask } from './any-one-off-task.ts'

const order = (codes: Record<string, number | undefined>, essential: readonly string[] = ['app', 'proxy']) =>
  endOrder(
    anyOneOffTask({
      containers: Object.entries(codes).map(([name, exitCode]) => ({
        ...{ name, exitCode, lastStatus: undefined, reason: undefined, runtimeId: undefined },
      })),
    }),
    { container: 'app', essential },
  )

describe('which container ended first', () => {
  test.each<[string, Record<string, number | undefined>, string | undefined]>([
    ['none has ended', { app: undefined, proxy: undefined }, undefined],
    ['both have', { app: 0, proxy: 143 }, undefined],
    ['the deciding one alone has', { app: 0, proxy: undefined }, 'decider-first'],
    ['the other one alone has', { app: undefined, proxy: 0 }, 'other-first'],
    ['a sidecar has', { app: undefined, proxy: undefined, log: 0 }, undefined],
  ])('when %s', (_when, codes, found) => {
    expect(order(codes)).toBe(found)
  })

  test('means nothing for a task with one essential container', () => {
    expect(order({ app: undefined, log: 0 }, ['app'])).toBeUndefined()
    expect(order({ app: 0, log: undefined }, ['app'])).toBeUndefined()
  })
})
