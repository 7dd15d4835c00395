import type { CredentialSource } from '@ecs-actions/aws/credentials/source'
import type { Ecs } from '@ecs-actions/aws/ecs'
import { isPassing } from '@ecs-actions/domain/failure'
import type { ScenarioInput, VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hour, minute, productionRole, world } from './world.ts'

const taskDefinitions: ScenarioInput['taskDefinitions'] = [
  { family: 'app', containerDefinitions: [{ name: 'app', image: 'app:v1', memory: 128 }] },
]
const webIdentity = 'AssumeRoleWithWebIdentity'

/** Asks a service again and again; what failed, with its moment after the start. */
async function poll(
  service: Ecs,
  { clock, lasting, every }: { clock: VirtualClock; lasting: number; every: number },
): Promise<{ after: number; error: unknown }[]> {
  const failed: { after: number; error: unknown }[] = []
  const start = clock.now()
  while (clock.now() - start < lasting) {
    const after = clock.now() - start
    await service.describeTaskDefinition('app').catch((error: unknown) => failed.push({ after, error }))
    await clock.sleep(every)
  }
  return failed
}

function polling(all: ReturnType<typeof world>, source: CredentialSource, { lasting = 3 * hour, every = minute } = {}) {
  return all.clock.drive(poll(all.service(source), { clock: all.clock, lasting, every }))
}

describe('credentials that outlive their session', () => {
  test('are renewed before each hour is over: no call fails in three hours', async () => {
    const all = world({ taskDefinitions })
    expect(await polling(all, all.source())).toEqual([])
    expect(all.called(webIdentity)).toHaveLength(4)
    expect(all.calls.filter(({ error }) => error !== undefined)).toEqual([])
  })

  // So that the limit of an hour for sessions of a chain is none.
  test.each([0, 1_500])('of a chain begin with a token each time, its keys known after %d ms', async (after) => {
    const all = world({ taskDefinitions, timing: { credentialsKnownAfter: after } })
    expect(await polling(all, all.source({ chain: [productionRole] }))).toEqual([])
    expect(all.called(webIdentity)).toHaveLength(4)
    expect(new Set(all.tokens).size).toBe(4)
    expect(all.troubles).toEqual([])
  })

  test.each([
    ['behind', -hour],
    ['ahead', hour],
  ])('last as long by a clock that is %s', async (_, skew) => {
    const all = world({ taskDefinitions }, { skew })
    expect(await polling(all, all.source(), { lasting: hour / 2 })).toEqual([])
    expect(all.called(webIdentity)).toHaveLength(1)
  })

  test('are fetched once for all clients, also when those begin together', async () => {
    const all = world({ taskDefinitions })
    const source = all.source()
    const clients = Array.from({ length: 5 }, () => all.service(source))
    await all.clock.drive(Promise.all(clients.map((client) => client.describeTaskDefinition('app'))))
    expect(all.called(webIdentity)).toHaveLength(1)
  })
})

describe('while they cannot be renewed', () => {
  test.each<[string, number, NonNullable<ScenarioInput['faults']>[number]]>([
    ['resets connections', 17, { fault: 'reset', service: 'sts' }],
    ['throttles', 17, { fault: 'throttle', service: 'sts' }],
    ['answers after twenty seconds', 1, { fault: 'latency', service: 'sts', ms: 20_000 }],
  ])(
    'STS %s for four minutes: no call fails, and none is late by more than three seconds',
    async (_, attempts, fault) => {
      const outage = { from: 55 * minute, until: 59 * minute }
      const all = world({ taskDefinitions, faults: [{ ...fault, ...outage }] })
      const source = all.source()
      const service = all.service(source)
      const late: number[] = []
      const work = async () => {
        while (all.clock.now() < Date.UTC(2026, 0, 1) + 90 * minute) {
          const start = all.clock.now()
          await service.describeTaskDefinition('app')
          late.push(all.clock.now() - start)
          await all.clock.sleep(5_000)
        }
      }
      await all.clock.drive(work())
      expect(Math.max(...late)).toBeLessThanOrEqual(3_000)
      const during = all.called(webIdentity).filter(({ at }) => at >= Date.UTC(2026, 0, 1) + outage.from)
      expect(during.length).toBeGreaterThanOrEqual(attempts)
      expect(all.troubles).toHaveLength(attempts > 1 ? 1 : 0)
    },
  )

  test('past their end, calls wait for the renewal, and fail as something that may pass', async () => {
    const outage = { from: 50 * minute, until: 70 * minute }
    const all = world({ taskDefinitions, faults: [{ fault: 'reset', service: 'sts', ...outage }] })
    const failed = await polling(all, all.source(), { lasting: 2 * hour })
    expect(failed.length).toBeGreaterThan(0)
    for (const { after, error } of failed) {
      expect(isPassing(error)).toBe(true)
      expect(error).toMatchObject({ message: expect.stringMatching(/^the credentials, which last until .* could not/) })
      expect(after).toBeGreaterThanOrEqual(hour - 10_000)
      expect(after).toBeLessThan(outage.until)
    }
    expect(all.troubles).toHaveLength(1)
  })
})

describe('a key that a service does not know', () => {
  const unknown = {
    ...{ fault: 'error' as const, service: 'ecs' as const, code: 'UnrecognizedClientException' },
    ...{ status: 400, message: 'The security token included in the request is invalid.' },
  }

  test('is used again while it is new', async () => {
    const all = world({ taskDefinitions, faults: [{ ...unknown, until: 3_000 }] })
    await all.clock.drive(all.service(all.source()).describeTaskDefinition('app'))
    expect(all.called(webIdentity)).toHaveLength(1)
  })

  test('is wrong when it is not new any more', async () => {
    const all = world({ taskDefinitions, faults: [{ ...unknown, from: minute }] })
    const failed = await polling(all, all.source(), { lasting: 2 * minute })
    expect(failed).toEqual([{ after: minute, error: expect.objectContaining({ code: 'credentials' }) }])
    expect(all.called('DescribeTaskDefinition')).toHaveLength(2)
  })
})

describe('an ExpiredTokenException', () => {
  const expired = { fault: 'expired-token' as const, service: 'ecs' as const }

  test('of a service forces one renewal, and the call is made once more', async () => {
    const all = world({ taskDefinitions, faults: [{ ...expired, times: 1 }] })
    await all.clock.drive(all.service(all.source()).describeTaskDefinition('app'))
    expect(all.called(webIdentity)).toHaveLength(2)
    expect(all.called('DescribeTaskDefinition')).toHaveLength(2)
  })

  test('that new credentials meet as well is final', async () => {
    const all = world({ taskDefinitions, faults: [expired] })
    await expect(all.clock.drive(all.service(all.source()).describeTaskDefinition('app'))).rejects.toMatchObject({
      code: 'credentials',
      message: expect.stringContaining('ExpiredToken'),
    })
    expect(all.called(webIdentity)).toHaveLength(2)
    expect(all.called('DescribeTaskDefinition')).toHaveLength(2)
  })

  test('that many clients meet at once leads to one renewal', async () => {
    const all = world({ taskDefinitions, faults: [{ ...expired, times: 4 }] })
    const source = all.source()
    const clients = Array.from({ length: 4 }, () => all.service(source))
    await all.clock.drive(Promise.all(clients.map((client) => client.describeTaskDefinition('app'))))
    expect(all.called(webIdentity)).toHaveLength(2)
  })

  test('whose renewal fails tells why there is no other', async () => {
    const faults = [
      { ...expired, times: 1 },
      { fault: 'access-denied' as const, service: 'sts' as const, skip: 1 },
    ]
    const all = world({ taskDefinitions, faults })
    await expect(all.clock.drive(all.service(all.source()).describeTaskDefinition('app'))).rejects.toMatchObject({
      code: 'access-denied',
    })
  })
})

test('whatever STS does: a call fails only when the credentials have ended, and the renewal has failed meanwhile', async () => {
  const window = fc
    .record({ from: fc.integer({ min: 1, max: 180 }), lasts: fc.integer({ min: 1, max: 40 }) })
    .map(({ from, lasts }) => ({ from: from * minute, until: (from + lasts) * minute }))
  const kind = fc.constantFrom('reset' as const, 'throttle' as const, 'html' as const)
  const fault = fc.tuple(kind, window, fc.constantFrom(0.5, 1)).map(([name, when, probability]) => {
    return { fault: name, service: 'sts' as const, probability, ...when }
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 3 }), fc.boolean(), async (faults, chained) => {
      const all = world({ taskDefinitions, faults })
      const failed = await polling(all, all.source(chained ? { chain: [productionRole] } : {}), {
        lasting: 4 * hour,
        every: 2 * minute,
      })
      for (const { after, error } of failed) {
        expect(isPassing(error)).toBe(true)
        const isDuringFault = faults.some(({ from, until }) => after >= from - 2 * minute && after < until)
        expect(isDuringFault).toBe(true)
      }
      const hits = all.calls.filter(({ operation, error }) => operation === 'DescribeTaskDefinition' && error)
      expect(hits).toEqual([])
      const successes = all.called(webIdentity).filter(({ error }) => error === undefined)
      if (faults.length === 0) expect(successes).toHaveLength(5)
    }),
    { numRuns: 12 },
  )
})
