import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Simulator } from '../simulator.ts'
import type { ServedListener } from '../traffic/listener-server.ts'
import { ListenerServers } from '../traffic/listener-servers.ts'
import type { WireRequest } from '../wire/message.ts'
import { binary } from './binary.ts'
import { readBody } from './read-body.ts'

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** What a client process needs in its environment. */
  readonly environment: Record<string, string>
  /** The listeners of load balancers that are served now; those that clients create later join them. */
  readonly listeners: readonly ServedListener[]
  /** Ends all connections, also those that a hang keeps open. */
  close(): Promise<void>
}

export interface ServerOptions {
  readonly port?: number
  /** Told of each listener of a load balancer once it is served, also of those that are created later. */
  readonly listenerOpened?: (listener: ServedListener) => void
}

/**
 * Serves the simulator and the listeners of its load balancers on loopback.
 * @throws Error as of node:net when the port cannot be had (`code` EADDRINUSE, EACCES); LocalPortError for a listener's
 */
export async function startServer(
  simulator: Simulator,
  { port = 0, listenerOpened }: ServerOptions = {},
): Promise<RunningServer> {
  const exchanges = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const exchange = serve(simulator, { request, response })
      // The body broke off; there is nobody left to answer.
      .catch(() => void response.destroy())
      .finally(() => exchanges.delete(exchange))
    exchanges.add(exchange)
  })
  // Closing an idle connection at the moment a client uses it again would look like a reset that no fault asked for.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // Loopback only: whoever can reach the simulator can have any credentials of it.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const url = `http://127.0.0.1:${address.port}`
  const listeners = new ListenerServers({ ...simulator, ...(listenerOpened && { opened: listenerOpened }) })
  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
    await Promise.all(exchanges)
  }
  await listeners.open().catch(async (error: unknown) => {
    await close()
    throw error
  })
  return {
    url,
    environment: simulator.environment(url),
    get listeners() {
      return listeners.listeners
    },
    close: async () => {
      await listeners.close()
      await close()
    },
  }
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function serve(simulator: Simulator, { request, response }: Exchange): Promise<void> {
  const body = await readBody(request)
  if (body === undefined) {
    // The rest of a body that is too long is not read, so the connection cannot be used again.
    response.writeHead(413, { 'content-type': 'text/plain', connection: 'close' }).end('the body is too long\n')
    return
  }
  const gone = new AbortController()
  response.once('close', () => gone.abort(new Error('the client has gone')))
  const reply = await simulator.handle(wireRequest({ request, body, signal: gone.signal }))
  if (reply.kind === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  // By the simulator's clock, as its clients' processes go by: one that finds its own time far from the answer's takes a
  // refusal for the fruit of its wrong clock, and tries again what was refused for good.
  const date = new Date(simulator.clock.now()).toUTCString()
  const sent = reply.bytes ?? reply.body
  response.writeHead(reply.status, { ...reply.headers, date, 'content-length': Buffer.byteLength(sent) })
  response.end(sent)
}

function wireRequest(options: {
  readonly request: IncomingMessage
  readonly body: Buffer
  readonly signal: AbortSignal
}): WireRequest {
  const { request, body, signal } = options
  const headers: [string, string][] = []
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.push([name, Array.isArray(value) ? value.join(', ') : value])
  }
  const { method = '', url: target = '/' } = request
  const text = body.toString('utf8')
  return { method, target, headers: Object.fromEntries(headers), body: text, ...binary(request.headers, body), signal }
}
