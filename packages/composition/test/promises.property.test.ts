import { Failure, isPassing } from '@ecs-actions/domain/failure'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type JobOptions, job } from './job.ts'

type Fault = NonNullable<ScenarioInput['faults']>[number]

const minute = 60_000
const hour = 60 * minute
const lasting = 2 * hour
const everyFault = 3 * hour

interface Call {
  readonly at: number
  readonly until: number
  readonly error: unknown
}

interface Waited extends JobOptions {
  /** How far the runner's clock is set before each call, in turn. */
  readonly jumps?: readonly number[]
}

/** Two clients ask ECS every three minutes, and once more when no fault is left. */
async function wait({ jumps = [], ...options }: Waited) {
  const all = job(options)
  const { clock, own, service } = all
  const start = clock.now()
  const clients = [service(), service()]
  const call = async (client: ReturnType<typeof service>): Promise<Call> => {
    const at = clock.now()
    const asking = client.describeTaskDefinition('app')
    const error: unknown = await asking.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    return { at, until: clock.now(), error }
  }
  const calls: Call[] = []
  const work = async () => {
    for (let round = 0; clock.now() - start < lasting; round++) {
      own.set(jumps[round] ?? 0)
      calls.push(...(await Promise.all(clients.map(call))))
      await clock.sleep(3 * minute)
    }
    await clock.sleep(start + everyFault - clock.now())
    return await Promise.all(clients.map(call))
  }
  const last = await clock.drive(work())
  return { ...all, last, calls, failed: calls.filter(({ error }) => error !== undefined) }
}

type Result = Awaited<ReturnType<typeof wait>>

const span = fc
  .record({ from: fc.integer({ min: 0, max: 120 }), lasts: fc.integer({ min: 1, max: 30 }) })
  .map(({ from, lasts }) => ({ from: from * minute, until: (from + lasts) * minute }))
const common = {
  service: fc.constantFrom('sts' as const, 'github' as const),
  probability: fc.constantFrom(0.3, 1),
  span,
}
const when = fc.constantFrom('before-effect' as const, 'after-effect' as const)
const trouble: fc.Arbitrary<Fault> = fc
  .oneof(
    fc.record({ fault: fc.constantFrom('reset' as const, 'html' as const, 'hang' as const), when, ...common }),
    fc.record({ fault: fc.constant('throttle' as const), ...common }),
    fc.record({ fault: fc.constant('latency' as const), ms: fc.integer({ min: 1, max: 20_000 }), ...common }),
  )
  .map(({ span: { from, until }, ...fault }) => ({ ...fault, from, until }))
const refusal: fc.Arbitrary<Fault> = fc
  .record({ service: common.service, span })
  .map(({ service, span: { from, until } }) => ({ fault: 'access-denied', service, from, until }))

function given(fault: fc.Arbitrary<Fault>): fc.Arbitrary<JobOptions> {
  return fc.record({
    faults: fc.array(fault, { minLength: 1, maxLength: 3, size: 'max' }),
    chained: fc.boolean(),
    knownAfter: fc.constantFrom(0, 2_000),
  })
}

function always<Options extends Waited>(
  options: fc.Arbitrary<Options>,
  check: (result: Result, options: Options) => void,
) {
  return fc.assert(
    fc.asyncProperty(options, async (chosen) => check(await wait(chosen), chosen)),
    { numRuns: 8 },
  )
}

// The SDK reads files when it is first used, for which virtual time does not wait.
beforeAll(async () => {
  const { clock, service } = job({ chained: true })
  await clock.drive(service().describeTaskDefinition('app'))
})

describe('whatever trouble GitHub and STS have', () => {
  test('no call is sent with credentials that have ended, and one that fails may be made again later', () =>
    always(given(trouble), ({ seen, failed, last }) => {
      expect(seen.filter(({ error }) => /^Expired/.test(error ?? ''))).toEqual([])
      for (const { error } of failed) expect([error, isPassing(error)]).toEqual([error, true])
      expect(last.map(({ error }) => error)).toEqual([undefined, undefined])
    }))

  test('a failure is final only when something was refused', () =>
    always(given(fc.oneof(trouble, refusal)), ({ seen, failed, last }) => {
      for (const { at, until, error } of failed) {
        const during = seen.filter((request) => request.at >= at - minute && request.at <= until)
        const wasRefused = during.some((request) => /^(AccessDenied|Forbidden)/.test(request.error ?? ''))
        if (!wasRefused) expect([error, isPassing(error)]).toEqual([error, true])
        expect(error).toBeInstanceOf(Failure)
      }
      expect(last.map(({ error }) => error)).toEqual([undefined, undefined])
    }))

  test('sessions are opened only when the one before ends', () =>
    always(given(fc.oneof(trouble, refusal)), ({ sessions }) => {
      expect(sessions()).toBeLessThanOrEqual(1 + Math.floor(everyFault / (55 * minute)))
    }))

  test('no secret is sent before it is masked, and none is told', () =>
    always(given(fc.oneof(trouble, refusal)), ({ masked, unmasked, failed, troubles }) => {
      expect(unmasked).toEqual([])
      expect(masked.size).toBeGreaterThan(0)
      for (const error of [...failed.map((call) => call.error), ...troubles]) {
        const told = error instanceof Failure ? `${error.stack} ${error.remedy}` : String(error)
        expect([...masked].filter((secret) => told.includes(secret))).toEqual([])
      }
    }))
})

test('however the clock of the runner is set, no call fails', async () => {
  const jumps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -2 * hour, max: 2 * hour })), {
    size: 'max',
    maxLength: 60,
  })
  await always(fc.record({ jumps, chained: fc.boolean() }), ({ failed, last }) => {
    expect(failed).toEqual([])
    expect(last.map(({ error }) => error)).toEqual([undefined, undefined])
  })
})
