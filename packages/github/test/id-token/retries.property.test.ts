import { isPassing } from '@ecs-actions/domain/failure'
import { idToken } from '@ecs-actions/github/id-token'
import { VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anySchedule, type Scheduled, type Seen, scheduledGitHub } from './schedules.ts'

interface Outcome {
  readonly token: string | undefined
  readonly error: unknown
  /** Milliseconds that it took. */
  readonly took: number
  readonly seen: readonly Seen[]
  /** What was masked, and `answered` when the token was given out. */
  readonly journal: readonly string[]
}

async function ask(schedule: readonly Scheduled[], options: { random: number; retry?: boolean }): Promise<Outcome> {
  const clock = new VirtualClock()
  const start = clock.now()
  const journal: string[] = []
  const { get, seen } = scheduledGitHub(clock, schedule)
  const { random, ...more } = options
  const work = idToken({
    audience: 'sts.amazonaws.com',
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token?secret=in-query',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runtime-token',
    },
    clock,
    random: () => random,
    mask: (secret) => journal.push(`mask ${secret}`),
    get,
    ...more,
  })
  const settled = work.then(
    (token) => {
      journal.push('answered')
      return { token, error: undefined }
    },
    (error: unknown) => ({ token: undefined, error }),
  )
  const { token, error } = await clock.drive(settled)
  return { token, error, took: clock.now() - start, seen, journal }
}

/** Whether a request ended for good what it was about: with the token, or with a no. */
function decides({ at, answer, endedAt }: Seen): boolean {
  const isRefusal = answer.kind === 'status' && answer.status < 500 && answer.status !== 429
  return (answer.kind === 'token' || isRefusal) && endedAt === at + answer.ms && answer.ms < 10_000
}

const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

function always(check: (outcome: Outcome) => void): Promise<void> {
  return fc.assert(
    fc.asyncProperty(anySchedule, anyRandom, async (schedule, random) => check(await ask(schedule, { random }))),
    { numRuns: 400 },
  )
}

describe('whatever GitHub answers', () => {
  test('no more than a minute passes, and ten seconds for a request', () =>
    always(({ took, seen }) => {
      expect(took).toBeLessThanOrEqual(60_000)
      for (const { at, endedAt } of seen) expect((endedAt ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(10_000)
    }))

  test('one request is made at a time, and none after the one that decides', () =>
    always(({ seen }) => {
      for (const [index, request] of seen.entries()) {
        const next = seen[index + 1]
        if (!next) break
        expect(decides(request)).toBe(false)
        expect(next.at).toBeGreaterThan(request.endedAt ?? Number.POSITIVE_INFINITY)
      }
    }))

  test('the token is that of the last answer, and is masked before it is given out', () =>
    always(({ token, seen, journal }) => {
      const last = seen.at(-1)
      const isGood = last !== undefined && last.answer.kind === 'token' && decides(last)
      expect(token).toBe(isGood ? `token-${seen.length - 1}` : undefined)
      expect(journal).toEqual(isGood ? [`mask ${token}`, 'answered'] : [])
    }))

  test('a failure passes exactly when GitHub has not decided', () =>
    always(({ error, seen }) => {
      const last = seen.at(-1)
      if (error === undefined || !last) return
      expect(isPassing(error)).toBe(!decides(last))
      expect(error).toMatchObject({
        code: decides(last) ? 'credentials' : expect.stringMatching(/^(network|unavailable)$/),
      })
    }))

  test('GitHub is not asked earlier than it wishes, nor given up while there was time to ask again', () =>
    always(({ error, took, seen }) => {
      for (const [index, { answer, endedAt = 0 }] of seen.entries()) {
        const wish = answer.kind === 'status' ? (answer.retryAfter ?? 0) * 1_000 : 0
        const next = seen[index + 1]
        if (next && !isCutShort(seen[index])) expect(next.at - endedAt).toBeGreaterThanOrEqual(wish)
        if (!next && isPassing(error)) expect(took + Math.max(10_000, wish)).toBeGreaterThanOrEqual(60_000)
      }
    }))

  test('a failure names the host and the attempts, and neither query, token nor body', () =>
    always(({ error, seen }) => {
      if (!(error instanceof Error)) return
      expect(error.message).toMatch(/^pipelines\.example gave no OIDC token( in \d+ attempts)? \(/)
      if (isPassing(error) && seen.length > 1) expect(error.message).toContain(` in ${seen.length} attempts `)
      expect(error.message).not.toMatch(/in-query|runtime-token|body-of-the-reply|html/)
    }))

  test('a single request is made where no more are asked for', () =>
    fc.assert(
      fc.asyncProperty(anySchedule, anyRandom, async (schedule, random) => {
        const { seen, took } = await ask(schedule, { random, retry: false })
        expect(seen).toHaveLength(1)
        expect(took).toBeLessThanOrEqual(10_000)
      }),
    ))
})

/** Given up before its answer came, so that nobody knows what that would have wished. */
function isCutShort(request: Seen | undefined): boolean {
  return request === undefined || request.endedAt !== request.at + request.answer.ms || request.answer.kind === 'hang'
}
