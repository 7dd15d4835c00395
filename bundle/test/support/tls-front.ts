import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { generate } from 'selfsigned'
import { loopbackPort } from './loopback-port.ts'

export interface TlsFront {
  readonly port: number
  /** PEM of the certificate, which vouches for itself. */
  readonly certificate: string
  /** The host that each request was for, in order. */
  readonly hosts: readonly string[]
  close(): Promise<void>
}

/**
 * A TLS server on loopback that is all of `names`, with a certificate of this moment, and hands every request on in
 * plain HTTP.
 * @param options.to base URL of the server behind it
 */
export async function tlsFront({ names, to }: { names: readonly string[]; to: string }): Promise<TlsFront> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'the test' }], {
    ...{ keyType: 'ec', algorithm: 'sha256' },
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  })
  const hosts: string[] = []
  const server = createServer({ cert, key }, (received, response) => {
    hosts.push(received.headers.host ?? '')
    handOn({ received, response, to })
  })
  return {
    ...{ port: await loopbackPort(server), certificate: cert, hosts },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

interface Exchange {
  readonly received: IncomingMessage
  readonly response: ServerResponse
  readonly to: string
}

function handOn({ received, response, to }: Exchange): void {
  const { method, url: path, headers } = received
  const { hostname, port } = new URL(to)
  const call = request({ hostname, port, method, path, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(response)
  })
  call.on('error', () => response.destroy())
  received.pipe(call)
}
