import type { Target } from '../network/target.ts'
import type { Clock } from '../time/clock.ts'

/** What became of a request that reached a listener. */
export interface Visit {
  readonly listenerArn: string
  /** undefined when no target group was chosen. */
  readonly targetGroupArn: string | undefined
  /** undefined when none was there to be asked. */
  readonly target: Target | undefined
  /** What the client got: the target's status, or the load balancer's 502, 503, 504; 460 when it went away before. */
  readonly status: number
  /** An answer that broke off after its first bytes, whatever its status. */
  readonly broken: boolean
}

export interface TrafficCount extends Visit {
  readonly requests: number
}

export interface TrafficSecond extends TrafficCount {
  /** The simulated second in which the requests ended (epoch ms). */
  readonly at: number
}

/** Who got how many requests through the listeners, and when. */
export class Traffic {
  readonly #clock: Clock
  readonly #counts = new Map<string, { at: number; visit: Visit; requests: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(visit: Visit): void {
    const at = Math.floor(this.#clock.now() / 1_000) * 1_000
    const key = `${at} ${keyOf(visit)}`
    const count = this.#counts.get(key) ?? { at, visit, requests: 0 }
    this.#counts.set(key, { ...count, requests: count.requests + 1 })
  }

  /** By second, in the order of time. */
  seconds(): TrafficSecond[] {
    return [...this.#counts.values()].map(({ at, visit, requests }) => ({ ...visit, at, requests }))
  }

  /** Over all time, or from a moment on (epoch ms, to the second). */
  totals(from = 0): TrafficCount[] {
    const totals = new Map<string, TrafficCount>()
    for (const { at, visit, requests } of this.#counts.values()) {
      if (at < from) continue
      const key = keyOf(visit)
      totals.set(key, { ...visit, requests: (totals.get(key)?.requests ?? 0) + requests })
    }
    return [...totals.values()]
  }
}

function keyOf({ listenerArn, targetGroupArn, target, status, broken }: Visit): string {
  return [listenerArn, targetGroupArn, target?.address, target?.port, status, broken].join(' ')
}
