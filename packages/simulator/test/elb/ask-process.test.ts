import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { askProcess } from '../../src/services/elb/target-group/ask-process.ts'
import type { CheckResult } from '../../src/services/elb/target-group/health.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Asks a process for its health, with five simulated seconds of patience. */
function ask(port: number) {
  const clock = new VirtualClock()
  const results: CheckResult[] = []
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const question = { host: '127.0.0.1', port, path: '/health', timeout: { clock, ms: 5_000, least: 0 } }
  const giveUp = askProcess(question, (result) => {
    results.push(result)
    end()
  })
  return { clock, results, ended, giveUp }
}

describe('the health check of a process', () => {
  test('is a GET of the path on a connection of its own, and its status is the result', async () => {
    const seen: object[] = []
    const port = await listening(({ method, url, headers }, response) => {
      seen.push({ method, url, agent: headers['user-agent'], connection: headers.connection })
      response.writeHead(503).end()
    })

    const { results, ended } = ask(port)
    await ended

    expect(results).toEqual([{ kind: 'status', status: 503 }])
    expect(seen).toEqual([{ method: 'GET', url: '/health', agent: 'ELB-HealthChecker/2.0', connection: 'close' }])
  })

  test('fails when nobody listens, or when the connection breaks', async () => {
    const broken = await listening((request) => request.socket.destroy())

    for (const port of [1, broken]) {
      const { results, ended } = ask(port)
      await ended
      expect(results).toEqual([{ kind: 'failed' }])
    }
  })

  test('times out on the simulated clock', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>()
    const port = await listening(() => resolve())
    const { clock, results } = ask(port)
    await asked

    clock.advanceTo(clock.now() + 4_999)
    expect(results).toEqual([])
    clock.advanceTo(clock.now() + 1)

    expect(results).toEqual([{ kind: 'timeout' }])
  })

  test('can be given up, and then has no result', async () => {
    const asked = Promise.withResolvers<void>()
    const closed = Promise.withResolvers<void>()
    const port = await listening((request) => {
      request.socket.once('close', closed.resolve)
      asked.resolve()
    })
    const { clock, results, giveUp } = ask(port)
    await asked.promise

    giveUp()
    await closed.promise
    clock.advanceTo(clock.now() + 10_000)

    expect(results).toEqual([])
    expect(clock.nextAt()).toBeUndefined()
  })
})
