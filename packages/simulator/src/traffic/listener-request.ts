import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PrivateNetwork } from '../network/private-network.ts'
import type { Target } from '../network/target.ts'
import type { RoutedRequest } from '../services/elb/listener/conditions.ts'
import type { Clock } from '../time/clock.ts'
import { askUpstream, type UpstreamOutcome } from './ask-upstream.ts'
import { type ErrorStatus, errorPage } from './error-page.ts'
import { forwardedHeaders } from './headers.ts'
import type { Route, Router } from './router.ts'
import type { TargetPools } from './target-pools.ts'
import type { Traffic } from './traffic.ts'

export interface ListenerWorld {
  readonly clock: Clock
  readonly network: PrivateNetwork
  readonly router: Router
  readonly pools: TargetPools
  readonly traffic: Traffic
  readonly realTimes: RealTimes
}

/** Real milliseconds, whatever the speed of the clock: the targets are processes of this machine. */
export interface RealTimes {
  /** What a target has in any case to answer. */
  readonly leastPatience: number
  /** A kept connection that the target closed while it was idle shows it within this time; later it broke off its work. */
  readonly idleCloseWindow: number
}

interface Listener {
  readonly arn: string
  readonly port: number
}

/** One request of a client, until it is answered. */
export class ListenerRequest {
  readonly #world: ListenerWorld
  readonly #listener: Listener
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  readonly #routed: RoutedRequest
  /** A request without a body that changes nothing. */
  readonly #repeatable: boolean
  readonly #hasBody: boolean

  constructor(options: {
    world: ListenerWorld
    listener: Listener
    request: IncomingMessage
    response: ServerResponse
  }) {
    const { world, listener, request, response } = options
    this.#world = world
    this.#listener = listener
    this.#request = request
    this.#response = response
    const { method = '', url = '/', headers } = request
    this.#routed = { method, path: originForm(url), headers }
    const { 'content-length': length, 'transfer-encoding': coding } = headers
    this.#hasBody = coding !== undefined || (length !== undefined && length !== '0')
    this.#repeatable = ['GET', 'HEAD', 'OPTIONS'].includes(method) && !this.#hasBody
  }

  async answer(): Promise<void> {
    if (this.#request.headers.upgrade?.toLowerCase() === 'websocket') {
      this.#fail(501)
      return
    }
    const again = await this.#attempt({ reuse: this.#repeatable })
    // The target had just closed the kept connection: nothing has happened yet, and a new connection cannot meet that.
    if (again === 'again') await this.#attempt({ reuse: false })
  }

  async #attempt({ reuse }: { reuse: boolean }): Promise<'done' | 'again'> {
    const route = this.#world.router.route(this.#listener.arn, { ...this.#routed, connection: this.#request.socket })
    switch (route.kind) {
      case 'fixed-response':
        this.#fixed(route)
        return 'done'
      case 'no-target':
        this.#fail(503, route)
        return 'done'
      case 'target':
        return await this.#forward(route, { reuse })
    }
  }

  async #forward(route: Extract<Route, { kind: 'target' }>, { reuse }: { reuse: boolean }): Promise<'done' | 'again'> {
    const { network, pools, realTimes } = this.#world
    const found = network.find(route.target.address, route.target.port)
    if (found?.kind !== 'address') {
      this.#scripted(found?.status(), route)
      return 'done'
    }
    const pool = pools.pool(route.targetGroupArn, route.target)
    const outcome = await askUpstream({
      request: this.#request,
      response: this.#response,
      address: found,
      agent: pool.agent({ reuse }),
      path: this.#routed.path,
      headers: forwardedHeaders(this.#request.rawHeaders, {
        address: this.#request.socket.remoteAddress ?? '127.0.0.1',
        listenerPort: this.#listener.port,
        chunked: this.#request.headers['transfer-encoding'] !== undefined,
      }),
      hasBody: this.#hasBody,
      idleCloseWindow: realTimes.idleCloseWindow,
      silence: { clock: this.#world.clock, ms: idleTimeout, least: realTimes.leastPatience },
    })
    if (outcome.kind === 'failed' && outcome.idleClosed && this.#repeatable && !pool.isCut) return 'again'
    this.#conclude(outcome, route)
    return 'done'
  }

  #conclude(outcome: UpstreamOutcome, where: Where): void {
    switch (outcome.kind) {
      case 'answered':
        if (outcome.broken) this.#response.destroy()
        this.#count(outcome, where)
        return
      case 'client-gone':
        // Not an answer, but how a load balancer's own log has it.
        this.#count({ status: 460, broken: true }, where)
        return
      case 'timeout':
        this.#fail(504, where)
        return
      case 'failed':
        this.#fail(502, where)
    }
  }

  /** A script has nothing but a status to answer with, and undefined when nobody listens. */
  #scripted(status: number | undefined, where: Where): void {
    if (status === undefined || status < 200) {
      this.#fail(502, where)
      return
    }
    this.#response.writeHead(status, { 'content-length': '0' }).end()
    this.#count({ status, broken: false }, where)
  }

  #fixed({ status, contentType, body }: Extract<Route, { kind: 'fixed-response' }>): void {
    this.#response
      .writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
      .end(body)
    this.#count({ status, broken: false }, {})
  }

  #fail(status: ErrorStatus, where: Where = {}): void {
    errorPage(this.#response, status, { bodyUnread: this.#hasBody && !this.#request.complete })
    this.#count({ status, broken: false }, where)
  }

  #count({ status, broken }: { status: number; broken: boolean }, { targetGroupArn, target }: Where): void {
    this.#world.traffic.add({ listenerArn: this.#listener.arn, targetGroupArn, target, status, broken })
  }
}

/** As far as a request got. */
interface Where {
  readonly targetGroupArn?: string | undefined
  readonly target?: Target
}

// An Application Load Balancer's idle_timeout.timeout_seconds, in ms of the simulated world.
const idleTimeout = 60_000

/** A client that takes the listener for a proxy sends a whole URL. */
function originForm(url: string): string {
  return url.replace(/^https?:\/\/[^/?]*/i, '').replace(/^(?!\/)/, '/')
}
