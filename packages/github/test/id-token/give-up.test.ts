import { isPassing } from '@ecs-actions/domain/failure'
import { describe, expect, test } from '@jest/globals'
import { ask, failureOf, lost, start } from './patient-job.ts'

describe('trouble that lasts', () => {
  test('of GitHub is given up within a minute, and a later try may succeed', async () => {
    const { error, seconds, requests } = await failureOf(ask(async () => ({ status: 503 })))
    expect(error).toMatchObject({
      code: 'unavailable',
      message: 'pipelines.example gave no OIDC token in 10 attempts (last: HTTP status 503).',
      remedy: 'Run the job again; https://www.githubstatus.com tells whether GitHub has trouble.',
    })
    expect(isPassing(error)).toBe(true)
    expect({ seconds, requests }).toEqual({ seconds: 55.5, requests: 10 })
  })

  test('of the network too', async () => {
    const { error } = await failureOf(ask(lost('ECONNRESET')))
    expect(error).toMatchObject({
      code: 'network',
      message: 'pipelines.example gave no OIDC token in 10 attempts (last: ECONNRESET).',
      remedy:
        'Check the network of the runner, HTTPS_PROXY and NO_PROXY. Run the job again; https://www.githubstatus.com tells whether GitHub has trouble.',
    })
    expect(isPassing(error)).toBe(true)
  })

  test('is told by what was seen last', async () => {
    const { error } = await failureOf(ask(async () => ({ status: 200 })))
    expect(error).toMatchObject({
      code: 'unavailable',
      message: 'pipelines.example gave no OIDC token in 10 attempts (last: HTTP status 200 without a token).',
    })
  })

  test('hangs ten seconds at a time, and the last request only as long as the minute', async () => {
    const asked = ask(() => new Promise(() => {}), { random: 0 })
    const { error, seconds } = await failureOf(asked)
    expect(error).toMatchObject({
      code: 'network',
      message: 'pipelines.example gave no OIDC token in 6 attempts (last: no complete answer within 3 s).',
    })
    expect(seconds).toBe(60)
    expect(asked.at.map((ms) => (ms - start) / 1_000)).toEqual([0, 10.25, 20.75, 31.75, 43.75, 57.75])
  })

  test('is not waited out where that is not asked for', async () => {
    const { error, seconds, requests } = await failureOf(ask(async () => ({ status: 503 }), { retry: false }))
    expect(error).toMatchObject({
      code: 'unavailable',
      message: 'pipelines.example gave no OIDC token (HTTP status 503).',
    })
    expect({ seconds, requests }).toEqual({ seconds: 0, requests: 1 })
    expect((await failureOf(ask(() => new Promise(() => {}), { retry: false }))).seconds).toBe(10)
  })

  test('is given up when the machine has slept past the minute, and not asked for again', async () => {
    const { error, requests } = await failureOf(ask(async () => ({ status: 503 }), { second: 200_000 }))
    expect(error).toMatchObject({ code: 'unavailable' })
    expect(requests).toBe(1)
  })

  test('of a proxy that hangs up is told by its code, and may pass', async () => {
    const { error } = await failureOf(ask(lost('ERR_PROXY_TUNNEL'), { retry: false }))
    expect(error).toMatchObject({
      code: 'network',
      message: 'pipelines.example gave no OIDC token (ERR_PROXY_TUNNEL).',
    })
  })

  test.each([
    [407, true],
    [403, true],
    [502, false],
  ])('of a proxy that answers %d is final: %p', async (statusCode, isFinal) => {
    const { error, requests } = await failureOf(ask(lost('ERR_PROXY_TUNNEL', { statusCode })))
    expect(error).toMatchObject({
      code: isFinal ? 'credentials' : 'network',
      message: expect.stringContaining(`the proxy answered HTTP status ${statusCode}).`),
      remedy: expect.stringContaining('HTTPS_PROXY'),
    })
    expect(requests === 1).toBe(isFinal)
  })

  test('of many jobs at once is spread: a pause is at least half of the longest', async () => {
    const pauses = async (random: number) => {
      const asked = ask(async () => ({ status: 503 }), { random })
      await failureOf(asked)
      return asked.at.slice(1, 6).map((ms, index) => ms - (asked.at[index] ?? 0))
    }
    expect(await pauses(1)).toEqual([500, 1_000, 2_000, 4_000, 8_000])
    expect(await pauses(0)).toEqual([250, 500, 1_000, 2_000, 4_000])
  })
})

describe('a Retry-After', () => {
  const afterwards = async (retryAfter: string, status = 429) => {
    let calls = 0
    const asked = ask(async () => {
      calls += 1
      return calls === 1 ? { status, retryAfter } : { text: '{"value":"the.jwt"}' }
    })
    const token = await asked.work.catch(() => undefined)
    return { token, second: asked.at[1] === undefined ? undefined : (asked.at[1] - start) / 1_000 }
  }

  test.each([
    ['30', 30],
    [new Date(start + 45_000).toUTCString(), 45],
    ['0', 0.5],
    [new Date(start - 45_000).toUTCString(), 0.5],
    ['soon', 0.5],
    ['-5', 0.5],
    ['1.5', 0.5],
    ['9999999999', 0.5],
    ['Thu, 99 Jan 2026 99:00:00 GMT', 0.5],
  ])('of %s is obeyed where it is one', async (header, second) => {
    expect(await afterwards(header)).toEqual({ token: 'the.jwt', second })
    expect(await afterwards(header, 503)).toEqual({ token: 'the.jwt', second })
  })

  test.each(['60', '999999999', new Date(start + 60_000).toUTCString()])(
    'of %s, past the minute, ends it at once: asking earlier would be in vain',
    async (header) => {
      expect(await afterwards(header)).toEqual({ token: undefined, second: undefined })
    },
  )
})

describe('a refusal', () => {
  test.each([
    [
      401,
      'The request token of the job has ended: GitHub lets a job ask for OIDC tokens for about six hours. Split a job that takes longer.',
    ],
    [
      403,
      'GitHub lets this job have no OIDC token: check its permission id-token: write, and what the organisation allows.',
    ],
    [400, 'Check the audience, and that ACTIONS_ID_TOKEN_REQUEST_URL is what the runner has set.'],
    [404, 'Check the audience, and that ACTIONS_ID_TOKEN_REQUEST_URL is what the runner has set.'],
  ])('with HTTP status %d says what to do', async (status, remedy) => {
    const { error, seconds, requests } = await failureOf(ask(async () => ({ status })))
    expect(error).toMatchObject({
      code: 'credentials',
      message: `pipelines.example gave no OIDC token (HTTP status ${status}).`,
      remedy,
    })
    expect({ seconds, requests }).toEqual({ seconds: 0, requests: 1 })
  })
})

test('what is thrown by mistake is no trouble of the network', async () => {
  const defect = new TypeError('x is not a function')
  const { error, requests } = await failureOf(
    ask(async () => {
      throw defect
    }),
  )
  expect(error).toBe(defect)
  expect(requests).toBe(1)
})
