import {
  type Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http'
import type { AddressInfo, Server as SocketServer } from 'node:net'
import type { ContainerPort } from '../../src/runtime/task-runtime.ts'
import { ListenerServers } from '../../src/traffic/listener-servers.ts'
import { Traffic } from '../../src/traffic/traffic.ts'
import { elbWorld, onlyBlue } from '../elb/elb-world.ts'

type Input = Parameters<typeof elbWorld>[0]

/** Blue and green behind port 80; port 9090 of every target is what health checks ask. */
export const blueGreen: NonNullable<Input> = {
  ...onlyBlue,
  targetGroups: ['blue', 'green'].map((name) => ({ name, deregistrationDelaySeconds: 30 })),
  loadBalancers: [
    {
      name: 'web',
      listeners: [
        {
          port: 80,
          targetGroups: [
            { name: 'blue', weight: 1 },
            { name: 'green', weight: 0 },
          ],
        },
      ],
    },
  ],
}

/** Listeners that are really served, on virtual time. Close it. */
export async function trafficWorld(input: Input = blueGreen, { idleCloseWindow = 500 } = {}) {
  const world = elbWorld(input)
  const { elb, clock, network } = world
  for (const group of elb.targetGroups.all()) {
    const settings = group.settingsAt()
    group.change({ ...settings, healthCheck: { ...settings.healthCheck, port: '9090' } })
  }
  const traffic = new Traffic(clock)
  const servers = new ListenerServers({
    elb,
    clock,
    network,
    traffic,
    realTimes: { leastPatience: 0, idleCloseWindow },
  })
  await servers.open()
  const opened: Server[] = []
  let count = 0
  /** A registered target whose port 8080 is what `port` says; `status` is what its health check answers. */
  const join = (group: string, port: ContainerPort | undefined, status = 200) => {
    const target = { address: `10.0.0.${++count}`, port: 8080 }
    network.join(target.address, (asked) => (asked === 8080 ? port : { kind: 'scripted', status: () => status }))
    world.group(group).register(target)
    return target
  }
  /** A registered target that is an HTTP server of this process. */
  const serve = async (group: string, answer: RequestListener) => {
    const server = createServer(answer)
    opened.push(server)
    return { server, target: join(group, await address(server)) }
  }
  const url = (port = 80) => servers.listeners.find((listener) => listener.port === port)?.url ?? ''
  const close = async () => {
    await servers.close()
    for (const server of opened) {
      server.closeAllConnections()
      server.close()
    }
  }
  return { ...world, traffic, servers, join, serve, url, close }
}

export async function address(server: SocketServer): Promise<ContainerPort> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { kind: 'address', host: '127.0.0.1', port: portOf(server.address()) }
}

function portOf(found: string | AddressInfo | null): number {
  if (found === null || typeof found === 'string') throw new Error('the server has no port')
  return found.port
}

export interface Sent {
  /** Keeps its connections; without one every request has its own. */
  readonly agent?: Agent
  readonly method?: string
  readonly path?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
}

export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A client without a mind of its own: no retries, no kept connections. */
export function send(
  url: string,
  { agent, method = 'GET', path = '/', headers = {}, body = '' }: Sent = {},
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}${path}`, { method, headers, agent: agent ?? false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** Resolves once it holds, however many turns of the event loop that takes. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
