import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { loopbackPort } from './loopback-port.ts'

/** What a client asked the proxy for. */
interface TunnelRequest {
  /** `host:port` */
  readonly target: string
  readonly authorization: string | undefined
}

export interface ConnectProxy {
  /** `127.0.0.1:<port>` */
  readonly host: string
  /** Every CONNECT, also those that were refused. */
  readonly asked: readonly TunnelRequest[]
  close(): Promise<void>
}

export interface ConnectProxyOptions {
  /** The port on loopback to which every tunnel leads, whatever its target. */
  readonly to: number
  /** `user:password`; whoever does not give it is refused with 407. */
  readonly credentials?: string
  /** Refuses every tunnel with this status line, as in `502 Bad Gateway`. */
  readonly refusal?: string
}

/** An HTTP proxy on loopback that knows CONNECT and nothing else. */
export async function connectProxy({ to, credentials, refusal }: ConnectProxyOptions): Promise<ConnectProxy> {
  const asked: TunnelRequest[] = []
  const open = new Set<Duplex>()
  const track = (socket: Duplex) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
  }
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`
  const server = createServer((_, response) => response.writeHead(405).end('this proxy knows CONNECT only\n'))
  server.on('connect', ({ url: target = '', headers }, socket, head) => {
    const authorization = headers['proxy-authorization']
    asked.push({ target, authorization })
    track(socket)
    const status = refusal ?? (authorization === expected ? undefined : '407 Proxy Authentication Required')
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
      return
    }
    const upstream = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      socket.pipe(upstream).pipe(socket)
    })
    track(upstream)
  })
  return {
    host: `127.0.0.1:${await loopbackPort(server)}`,
    asked,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of open) socket.destroy()
      server.closeAllConnections()
      await closed
    },
  }
}
