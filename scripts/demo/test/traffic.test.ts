import { describe, expect, test } from '@jest/globals'
import type { Evidence } from '../checks.ts'
import { noRequestFailed, servedAtTheEnd, shifted } from '../checks.ts'
import { shiftOf, trafficOf, trafficText } from '../traffic.ts'
import type { Visit } from '../visitors.ts'

const database = { schema: [], columns: [], indexes: [], notes: [], migrations: [] }

const evidence = (visits: readonly Visit[]): Evidence => ({ steps: [], visits, before: database, after: database })

/** So many answers in a row, of which so many per cent are from v2. */
function answers(count: number, share: number): Visit[] {
  return Array.from({ length: count }, (_, index) => ({
    at: index,
    release: (index * share) % 100 < share ? 'v2' : 'v1',
    failure: undefined,
  }))
}

const failed: Visit = { at: 0, release: undefined, failure: 'socket hang up' }

describe('traffic', () => {
  test('is counted by release, with every failure and its reason', () => {
    const traffic = trafficOf([...answers(10, 0), failed, failed])
    expect(trafficText(traffic)).toBe('12 requests, 2 failed (socket hang up); answered by v1: 10')
  })

  test('shifts in the steps that visitors saw, without the noise within a step', () => {
    const visits = [0, 25, 25, 50, 50, 75, 100, 100].flatMap((share) => answers(40, share))
    expect(shiftOf(visits, 'v2')).toEqual([0, 25, 50, 75, 100])
  })
})

describe('an act', () => {
  test('with a failed request is not as it should be', () => {
    expect(noRequestFailed(evidence(answers(100, 0))).holds).toBe(true)
    expect(noRequestFailed(evidence([...answers(100, 0), failed])).holds).toBe(false)
  })

  test('without any request proves nothing', () => {
    expect(noRequestFailed(evidence([])).holds).toBe(false)
  })

  test('has to shift in steps: all at once, half-way and back are not that', () => {
    const holds = (...shares: number[]) => shifted(evidence(shares.flatMap((share) => answers(40, share))), 'v2').holds
    expect(holds(0, 25, 50, 100)).toBe(true)
    expect(holds(0, 100)).toBe(false)
    expect(holds(0, 25, 50)).toBe(false)
    expect(holds(0, 25, 50, 0)).toBe(false)
  })

  test('is served by one release at its end', () => {
    expect(servedAtTheEnd(evidence([...answers(40, 50), ...answers(40, 100)]), 'v2').holds).toBe(true)
    expect(servedAtTheEnd(evidence(answers(40, 50)), 'v2').holds).toBe(false)
    expect(servedAtTheEnd(evidence([...answers(40, 100), failed]), 'v2').holds).toBe(false)
  })
})
