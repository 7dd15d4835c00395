import type { RequestListener } from 'node:http'
import { inspect } from 'node:util'
import { getText } from '@ecs-actions/github/get-text'
import { idToken } from '@ecs-actions/github/id-token'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { impatientClock } from './id-token/impatient-clock.ts'
import { Loopback } from './id-token/loopback.ts'

const loopback = new Loopback()
afterEach(() => {
  loopback.close()
  jest.restoreAllMocks()
})

const query = '/token?api-version=2.0'
const good: RequestListener = (_, response) => void response.end('{"count":1,"value":"the.jwt"}')

/** Answers requests one by one; the last answer stays. */
function inTurn(...answers: RequestListener[]): { listener: RequestListener; calls(): number } {
  let calls = 0
  return {
    listener: (request, response) => {
      const answer = answers[Math.min(calls, answers.length - 1)]
      calls += 1
      answer?.(request, response)
    },
    calls: () => calls,
  }
}

function ask(origin: string, options: { clock?: ReturnType<typeof impatientClock>; more?: object } = {}) {
  const { clock = impatientClock(), more = {} } = options
  const environment = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}${query}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runtime-token',
    ...more,
  }
  return idToken({ audience: 'sts.amazonaws.com', environment, clock, random: () => 1, mask: () => {} })
}

describe("the job's OIDC token", () => {
  test('is asked for with the audience and the request token', async () => {
    const seen: string[] = []
    const origin = await loopback.serve((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization} ${request.headers.accept}`)
      good(request, response)
    })
    expect(await ask(origin)).toBe('the.jwt')
    expect(seen).toEqual([
      'GET /token?api-version=2.0&audience=sts.amazonaws.com Bearer runtime-token application/json',
    ])
  })

  test('is masked in the log', async () => {
    const output: string[] = []
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => output.push(String(text)) > 0)
    const environment = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${await loopback.serve(good)}${query}`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runtime-token',
    }
    await idToken({ audience: 'a', environment, clock: impatientClock() })
    expect(output.join('')).toBe('::add-mask::the.jwt\n')
  })

  test('is asked for again after a reset, a 500 and a 429', async () => {
    const clock = impatientClock()
    const { listener } = inTurn(
      (request) => request.socket.resetAndDestroy(),
      (_, response) => response.writeHead(500).end('<html>'),
      (_, response) => response.writeHead(429).end(),
      good,
    )
    expect(await ask(await loopback.serve(listener), { clock })).toBe('the.jwt')
    expect(clock.slept).toEqual([500, 1_000, 2_000])
  })

  test.each<[string, RequestListener]>([
    ['is cut off', (_, response) => response.writeHead(200, { 'content-length': 99 }).write('{"value":"th')],
    ['is cut off without saying so', (_, response) => response.writeHead(200, { connection: 'close' }).end('{"value')],
    ['is a page', (_, response) => response.end('<html>Sign in to the guest network</html>')],
    ['is empty', (_, response) => response.end()],
    ['has no token in it', (_, response) => response.end('{"value":7}')],
    ['is no HTTP', (request) => request.socket.end('what?')],
    ['does not end', (_, response) => response.writeHead(200).end('x'.repeat(1_048_577))],
  ])('is asked for again when the reply %s', async (_, rubbish) => {
    const cut: RequestListener = (request, response) => {
      rubbish(request, response)
      setImmediate(() => request.socket.end())
    }
    const { listener, calls } = inTurn(cut, good)
    expect(await ask(await loopback.serve(listener))).toBe('the.jwt')
    expect(calls()).toBe(2)
  })

  test.each([
    ['comes drop by drop', '{"value":"the.jwt"'],
    ['never begins', undefined],
  ])('is asked for again when the reply %s, and the request before it is given up', async (_, begin) => {
    const gone = Promise.withResolvers<void>()
    const timeUp = Promise.withResolvers<void>()
    const { listener } = inTurn((__, response) => {
      response.once('close', gone.resolve)
      if (begin === undefined) timeUp.resolve()
      else response.write(begin, () => timeUp.resolve())
    }, good)
    const clock = impatientClock(timeUp.promise)
    expect(await ask(await loopback.serve(listener), { clock })).toBe('the.jwt')
    expect(clock.limits[0]).toBe(10_000)
    await gone.promise
  })

  test('is not read on when the reply is larger than any with a token', async () => {
    const origin = await loopback.serve((_, response) => void response.end('x'.repeat(1_048_577)))
    const { signal } = new AbortController()
    await expect(getText(new URL(origin), { headers: {}, environment: {}, signal })).rejects.toMatchObject({
      code: 'ERR_REPLY_TOO_LARGE',
    })
  })

  test.each([401, 403, 404, 302, 304])('is not asked for again after a %d', async (status) => {
    const headers = { location: '/elsewhere', 'retry-after': '1' }
    const { listener, calls } = inTurn((_, response) => response.writeHead(status, headers).end(), good)
    const token = ask(await loopback.serve(listener))
    await expect(token).rejects.toMatchObject({
      code: 'credentials',
      message: expect.stringContaining(`HTTP status ${status}`),
    })
    expect(calls()).toBe(1)
  })

  test('goes through the proxy of the environment, unless NO_PROXY names the host', async () => {
    const seen: string[] = []
    const proxy = await loopback.serve((request, response) => {
      seen.push(String(request.url))
      good(request, response)
    })
    const origin = await loopback.serve((_, response) => response.end('{"value":"direct.jwt"}'))
    expect(await ask(origin, { more: { HTTP_PROXY: proxy } })).toBe('the.jwt')
    expect(seen).toEqual([`${origin}/token?api-version=2.0&audience=sts.amazonaws.com`])
    expect(await ask(origin, { more: { HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1' } })).toBe('direct.jwt')
    expect(seen).toHaveLength(1)
  })

  test('is not asked for again where the certificate is not trusted', async () => {
    const { listener, calls } = inTurn(good)
    const origin = await loopback.serveUntrusted(listener)
    await expect(ask(origin)).rejects.toMatchObject({
      code: 'credentials',
      message: `${new URL(origin).host} gave no OIDC token (DEPTH_ZERO_SELF_SIGNED_CERT).`,
      remedy: 'The certificate of GitHub or of the proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.',
    })
    expect(calls()).toBe(0)
  })

  test('is not asked for through a proxy that is none, and the password of that is not told', async () => {
    const origin = await loopback.serve(good)
    const token = ask(origin, { more: { HTTP_PROXY: 'http://me:hunter2@proxy:port' } })
    await expect(token).rejects.toMatchObject({
      code: 'credentials',
      message: `${new URL(origin).host} gave no OIDC token (ERR_PROXY_INVALID_CONFIG).`,
      remedy: 'HTTPS_PROXY or HTTP_PROXY is no valid URL: correct it.',
    })
    expect(inspect(await token.catch((error: unknown) => error))).not.toContain('hunter2')
  })
})
