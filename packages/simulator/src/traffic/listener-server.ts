import { createServer, type Server } from 'node:http'
import type { ListenerRecord } from '../services/elb/listener/records.ts'
import { ListenerRequest, type ListenerWorld } from './listener-request.ts'

/** A listener as real clients on this machine reach it. */
export interface ServedListener {
  readonly arn: string
  /** The load balancer's name. */
  readonly loadBalancer: string
  /** The listener's own, in the simulated world. */
  readonly port: number
  /** `http://127.0.0.1:<port>` */
  readonly url: string
}

export interface ListenerServer {
  readonly listener: ServedListener
  /** Ends all connections. */
  close(): Promise<void>
}

/** The port of this machine that the scenario gives a listener cannot be had. */
export class LocalPortError extends Error {}

/** @throws LocalPortError, or Error as of node:net */
export async function serveListener(
  record: ListenerRecord,
  { loadBalancer, world }: { readonly loadBalancer: string; readonly world: ListenerWorld },
): Promise<ListenerServer> {
  const { arn, port } = record
  const server = createServer((request, response) => {
    new ListenerRequest({ world, listener: { arn, port }, request, response }).answer().catch(() => response.destroy())
  })
  // Closing an idle connection at the moment a client uses it again would look like a failed request.
  server.keepAliveTimeout = 0
  // A body may take as long as it takes.
  server.requestTimeout = 0
  const localPort = await listen(server, record, loadBalancer)
  return {
    listener: { arn, loadBalancer, port, url: `http://127.0.0.1:${localPort}` },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, { localPort = 0, port }: ListenerRecord, loadBalancer: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const which = `${loadBalancer}:${port}`
      reject(
        new LocalPortError(`localPort ${localPort} of the listener ${which} cannot be had: ${cause.message}`, {
          cause,
        }),
      )
    })
    // Loopback only, as the simulator itself.
    server.listen(localPort, '127.0.0.1', () => {
      server.removeAllListeners('error')
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : localPort)
    })
  })
}
