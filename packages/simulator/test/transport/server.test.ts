import { connect } from 'node:net'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import { type RunningServer, startServer } from '../../src/transport/server.ts'
import { clients, type World, world } from '../support/world.ts'

async function served(simulated: World, check: (server: RunningServer) => Promise<void>): Promise<void> {
  const server = await startServer(simulated.simulator)
  try {
    await check(server)
  } finally {
    await server.close()
  }
}

/** How a raw connection ends on which this is sent. */
function rawExchange(url: string, text: string): Promise<{ received: string; error: string | undefined }> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text))
    let received = ''
    let error: string | undefined
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      received += chunk
    })
    socket.on('error', (cause) => {
      error = 'code' in cause ? String(cause.code) : cause.message
    })
    socket.on('close', () => resolve({ received, error }))
  })
}

describe('the loopback server', () => {
  test('listens on 127.0.0.1 and gives a client process all it needs', async () => {
    const simulated = world({ region: 'ap-southeast-2' })
    await served(simulated, async (server) => {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect(server.environment).toEqual({
        AWS_ENDPOINT_URL: server.url,
        AWS_REGION: 'ap-southeast-2',
        AWS_DEFAULT_REGION: 'ap-southeast-2',
        AWS_ACCESS_KEY_ID: simulated.simulator.userCredentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: simulated.simulator.userCredentials.secretAccessKey,
        ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/github/oidc/token?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
    })
  })

  test.each(['127.0.0.2', '::1'])('is not to be had under another address (%s)', async (host) => {
    await served(world(), async ({ url }) => {
      const connected = await new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: Number(new URL(url).port) })
        socket.once('connect', () => resolve(true))
        socket.once('error', () => resolve(false))
        socket.once('connect', () => socket.destroy())
      })
      expect(connected).toBe(false)
    })
  })

  test('dates its answers by its own clock, so that no client takes a refusal for the fruit of a wrong one', async () => {
    const simulated = world()
    await served(simulated, async (server) => {
      const reply = await fetch(server.url)
      expect(Date.parse(reply.headers.get('date') ?? '')).toBe(simulated.clock.now())
    })
  })

  test('tells a client who it is', async () => {
    const simulated = world()
    const { simulator } = simulated
    await served(simulated, async ({ url }) => {
      await expect(
        clients(simulator, { endpoint: url }).sts.send(new GetCallerIdentityCommand({})),
      ).resolves.toMatchObject({
        Account: '123456789012',
        Arn: 'arn:aws:iam::123456789012:user/simulator',
      })
    })
  })

  test('resets the TCP connection of a reset fault', async () => {
    await served(world({ faults: [{ fault: 'reset' }] }), async ({ url, environment }) => {
      const authorization = `authorization: Bearer ${environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`
      const request = `GET /github/oidc/token?a=1 HTTP/1.1\r\nhost: x\r\n${authorization}\r\n\r\n`
      await expect(rawExchange(url, request)).resolves.toEqual({ received: '', error: 'ECONNRESET' })
    })
  })

  test('refuses a body that no AWS operation would have, and closes that connection', async () => {
    await served(world(), async ({ url }) => {
      const answer = await fetch(url, { method: 'POST', body: 'x'.repeat(8 * 1024 * 1024 + 1) }).catch(() => undefined)
      expect(answer?.status ?? 413).toBe(413)
      const small = await fetch(url, { method: 'POST', body: 'x'.repeat(1024 * 1024) })
      expect(small.status).toBe(400)
    })
  })

  test('closes although a client hangs, and is closed afterwards', async () => {
    const { simulator } = world({ faults: [{ fault: 'hang' }] })
    const server = await startServer(simulator)
    const outcome = clients(simulator, { endpoint: server.url })
      .sts.send(new GetCallerIdentityCommand({}))
      .catch(() => 'failed')
    while (simulator.activity().waitingOnClock === 0) await new Promise((resolve) => setTimeout(resolve, 1))

    await server.close()

    await expect(outcome).resolves.toBe('failed')
    expect(simulator.activity()).toEqual({ open: 0, waitingOnClock: 0 })
    await expect(fetch(server.url)).rejects.toThrow()
  })

  test('says that a port is taken', async () => {
    await served(world(), async ({ url }) => {
      await expect(startServer(world().simulator, { port: Number(new URL(url).port) })).rejects.toMatchObject({
        code: 'EADDRINUSE',
      })
    })
  })
})

describe('clients with their own retries', () => {
  test('get through a reset and a throttle by themselves', async () => {
    const simulated = world({
      faults: [
        { fault: 'reset', times: 1 },
        { fault: 'throttle', skip: 1, times: 1 },
      ],
    })
    await served(simulated, async ({ url }) => {
      const { userCredentials, scenario } = simulated.simulator
      const sts = new STSClient({ endpoint: url, credentials: userCredentials, region: scenario.region })
      await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toMatchObject({ Account: '123456789012' })
      expect(simulated.log.map(({ result }) => result)).toEqual([
        { kind: 'reset' },
        { kind: 'reply', status: 400, error: 'Throttling' },
        { kind: 'reply', status: 200 },
      ])
    })
  })
})
