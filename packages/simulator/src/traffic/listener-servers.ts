import type { PrivateNetwork } from '../network/private-network.ts'
import type { ListenerRecord } from '../services/elb/listener/records.ts'
import type { ElbState } from '../services/elb/state.ts'
import type { Clock } from '../time/clock.ts'
import type { RealTimes } from './listener-request.ts'
import { type ListenerServer, type ServedListener, serveListener } from './listener-server.ts'
import { Router } from './router.ts'
import { TargetPools } from './target-pools.ts'
import type { Traffic } from './traffic.ts'

export interface ListenerServersOptions {
  readonly elb: ElbState
  readonly clock: Clock
  readonly network: PrivateNetwork
  readonly traffic: Traffic
  readonly realTimes?: RealTimes
  /** Told of each listener that is served, also of those that are created later. */
  readonly opened?: (listener: ServedListener) => void
}

const defaultRealTimes: RealTimes = { leastPatience: 5_000, idleCloseWindow: 500 }

/** Serves every listener there is, follows what is created and deleted, and closes them all. */
export class ListenerServers {
  readonly #options: ListenerServersOptions
  readonly #pools: TargetPools
  readonly #router: Router
  readonly #servers = new Map<string, ListenerServer>()
  #work: Promise<void> = Promise.resolve()
  #unsubscribe = () => {}

  constructor(options: ListenerServersOptions) {
    this.#options = options
    this.#pools = new TargetPools(options.elb)
    this.#router = new Router(options.elb)
  }

  /** @throws LocalPortError; then nothing is served */
  async open(): Promise<void> {
    this.#unsubscribe = this.#options.elb.listeners.changes.subscribe(() => {
      // One after the other: a listener that comes and goes again must not be opened last.
      this.#work = this.#work.then(() => this.#follow())
    })
    try {
      await this.#follow()
    } catch (error) {
      await this.close()
      throw error
    }
  }

  get listeners(): readonly ServedListener[] {
    return [...this.#servers.values()].map(({ listener }) => listener)
  }

  async close(): Promise<void> {
    this.#unsubscribe()
    await this.#work
    this.#pools.close()
    await Promise.all([...this.#servers.values()].map((server) => server.close()))
    this.#servers.clear()
  }

  async #follow(): Promise<void> {
    const there = new Map(this.#options.elb.listeners.all().map((listener) => [identity(listener), listener]))
    for (const [key, server] of this.#servers) {
      if (there.has(key)) continue
      this.#servers.delete(key)
      await server.close()
    }
    for (const [key, listener] of there) {
      if (this.#servers.has(key)) continue
      const server = await this.#serve(listener)
      if (server) this.#servers.set(key, server)
    }
  }

  /** undefined when its load balancer has gone while other listeners were opened. */
  async #serve(listener: ListenerRecord): Promise<ListenerServer | undefined> {
    const { elb, clock, network, traffic, realTimes = defaultRealTimes, opened } = this.#options
    const loadBalancer = elb.loadBalancers.find(listener.loadBalancerArn)?.name
    if (loadBalancer === undefined) return undefined
    const world = { clock, network, traffic, realTimes, router: this.#router, pools: this.#pools }
    const server = await serveListener(listener, { loadBalancer, world })
    opened?.(server.listener)
    return server
  }
}

/** A listener that is moved to another port is served anew. */
function identity({ arn, port }: ListenerRecord): string {
  return `${arn} ${port}`
}
