import { createServer, type RequestListener } from 'node:http'
import { idToken } from '@ecs-actions/github/id-token'
import { afterEach, describe, expect, jest, test } from '@jest/globals'

type Close = () => void
const closers: Close[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
  jest.restoreAllMocks()
})

async function endpoint(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  closers.push(() => server.close().closeAllConnections())
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  return `http://127.0.0.1:${address.port}/token?api-version=2.0`
}

function ask(url: string | undefined, slept: number[] = []) {
  const output: string[] = []
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => output.push(String(text)) > 0)
  const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runtime-token' }
  const clock = {
    async sleep(ms: number) {
      slept.push(ms)
    },
  }
  return { token: idToken({ audience: 'sts.amazonaws.com', environment, clock }), output, slept }
}

describe("the job's OIDC token", () => {
  test('is asked for with the audience and the request token, and masked', async () => {
    const seen: string[] = []
    const url = await endpoint((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization}`)
      response.end('{"count":1,"value":"the.jwt"}')
    })
    const { token, output } = ask(url)
    expect(await token).toBe('the.jwt')
    expect(seen).toEqual(['GET /token?api-version=2.0&audience=sts.amazonaws.com Bearer runtime-token'])
    expect(output.join('')).toContain('::add-mask::the.jwt')
  })

  test('is asked for again after a reset, a 500 and a 429', async () => {
    let calls = 0
    const url = await endpoint((request, response) => {
      calls += 1
      if (calls === 1) request.socket.resetAndDestroy()
      else if (calls === 2) response.writeHead(500).end('<html>')
      else if (calls === 3) response.writeHead(429).end()
      else response.end('{"value":"the.jwt"}')
    })
    const { token, slept } = ask(url)
    expect(await token).toBe('the.jwt')
    expect(slept).toEqual([500, 1_000, 2_000])
  })

  test.each([401, 403, 404])('is not asked for again after a %d', async (status) => {
    const url = await endpoint((_, response) => response.writeHead(status).end())
    const { token, slept } = ask(url)
    await expect(token).rejects.toMatchObject({
      code: 'credentials',
      message: expect.stringContaining(`HTTP status ${status}`),
    })
    expect(slept).toEqual([])
  })

  test.each(['', '{}', '[]', '{"value":7}', 'secret-looking'])(
    'an answer %j is no token, and is not repeated in the message',
    async (body) => {
      const url = await endpoint((_, response) => response.end(body))
      const { token } = ask(url)
      await expect(token).rejects.toThrow(/127\.0\.0\.1:\d+ gave no OIDC token/)
      await expect(token).rejects.not.toThrow(/secret-looking/)
    },
  )

  test('a job that may not ask is told which permission it lacks', async () => {
    const { token } = ask(undefined)
    await expect(token).rejects.toMatchObject({ remedy: expect.stringContaining('id-token: write') })
  })
})
