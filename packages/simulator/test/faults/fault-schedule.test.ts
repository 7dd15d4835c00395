import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FaultSchedule } from '../../src/faults/fault-schedule.ts'
import { type Fault, type FaultInput, faultSchema } from '../../src/scenario/faults.ts'

function fault(input: FaultInput): Fault {
  return faultSchema.parse(input)
}

const untagged = { service: 'ecs', carriesTags: () => false }

function hits(input: FaultInput, elapsed: readonly number[], { tags = false, service = 'ecs' } = {}): boolean[] {
  const schedule = new FaultSchedule([fault(input)])
  const request = { service, operation: 'RunTask', carriesTags: () => tags }
  return elapsed.map((moment) => schedule.next({ ...request, elapsed: moment }).length === 1)
}

describe('denied ecs:TagResource', () => {
  const fault: FaultInput = { fault: 'access-denied', action: 'ecs:TagResource', times: 1 }

  test('hits requests of ECS that carry tags, and counts only those', () => {
    expect(hits(fault, [0, 1], { tags: true })).toEqual([true, false])
    expect(hits(fault, [0], { tags: false })).toEqual([false])
    expect(hits(fault, [0], { tags: true, service: 'codedeploy' })).toEqual([false])
  })

  test('is the only action that looks at tags', () => {
    expect(hits({ ...fault, action: 'iam:PassRole' }, [0])).toEqual([true])
  })
})

describe('a fault', () => {
  test('hits every request when nothing narrows it', () => {
    expect(hits({ fault: 'throttle' }, [0, 5])).toEqual([true, true])
  })

  test.each([
    [{ service: 'ecs' }, true],
    [{ service: 'sts' }, false],
    [{ operation: 'RunTask' }, true],
    [{ operation: 'StopTask' }, false],
    [{ service: 'ecs', operation: 'RunTask' }, true],
    [{ service: 'ecr', operation: 'RunTask' }, false],
  ] as const)('narrowed to %j hits ecs RunTask: %s', (match, expected) => {
    expect(hits({ fault: 'throttle', ...match }, [0])).toEqual([expected])
  })

  test('holds from its first moment until just before its end', () => {
    expect(hits({ fault: 'throttle', from: 10, until: 20 }, [9, 10, 19, 20])).toEqual([false, true, true, false])
  })

  test('skips requests, then hits a number of them', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (skip, times) => {
        const requests = Array.from({ length: 12 }, () => 0)
        const expected = requests.map((_, index) => index >= skip && index < skip + times)
        expect(hits({ fault: 'throttle', skip, times }, requests)).toEqual(expected)
      }),
    )
  })

  test('counts only requests that match it', () => {
    const schedule = new FaultSchedule([fault({ fault: 'throttle', operation: 'RunTask', skip: 1 })])
    const ask = (operation: string) => schedule.next({ ...untagged, operation, elapsed: 0 }).length

    expect([ask('StopTask'), ask('RunTask'), ask('StopTask'), ask('RunTask')]).toEqual([0, 0, 0, 1])
  })

  test('with a probability hits about that share, and the same requests for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (seed, probability) => {
        const requests = Array.from({ length: 2_000 }, () => 0)
        const first = hits({ fault: 'throttle', probability, seed }, requests)
        expect(hits({ fault: 'throttle', probability, seed }, requests)).toEqual(first)
        const share = first.filter(Boolean).length / requests.length
        expect(Math.abs(share - probability)).toBeLessThan(0.08)
      }),
      { numRuns: 30 },
    )
  })

  test('may come with others, in their order', () => {
    const schedule = new FaultSchedule([fault({ fault: 'latency', ms: 5 }), fault({ fault: 'throttle', times: 0 })])
    schedule.add(fault({ fault: 'reset' }))

    expect(schedule.next({ ...untagged, operation: 'RunTask', elapsed: 0 }).map((hit) => hit.fault)).toEqual([
      'latency',
      'reset',
    ])
  })
})
