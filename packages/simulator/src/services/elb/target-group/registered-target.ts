import type { Target } from '../../../network/target.ts'
import type { Clock } from '../../../time/clock.ts'
import { History } from '../../../time/history.ts'
import type { AskTarget } from './ask-target.ts'
import {
  type CheckResult,
  draining,
  type Health,
  healthy,
  initiallyChecked,
  notInUse,
  registering,
  unhealthy,
} from './health.ts'
import { matches } from './matcher.ts'
import type { TargetGroupSettings } from './settings.ts'

export interface RegisteredTargetOptions {
  readonly target: Target
  readonly clock: Clock
  readonly ask: AskTarget
  /** Milliseconds from registration to the first health check. */
  readonly registration: number
  /** As they are when they are needed. */
  readonly settings: () => TargetGroupSettings
  readonly changed: () => void
}

/**
 * One target of a target group:
 *
 *   unused (group not in use) <-> initial -> healthy <-> unhealthy
 *              |                     |          |            |
 *            gone                    +----------+------------+--> draining -> gone
 *
 * A new target is healthy after its first good check; an unhealthy one needs as many as the threshold says.
 */
export class RegisteredTarget {
  readonly target: Target
  readonly #options: RegisteredTargetOptions
  readonly #history = new History<Health | undefined>()
  #good = 0
  #bad = 0
  #cancelNext: () => void = () => {}

  constructor(options: RegisteredTargetOptions) {
    this.target = options.target
    this.#options = options
  }

  /** undefined when it is not, or no longer, registered. */
  health(time?: number): Health | undefined {
    return time === undefined ? this.#history.latest() : this.#history.at(time)
  }

  /** Also ends a deregistration that is under way. */
  register({ inUse }: { inUse: boolean }): void {
    const state = this.health()?.state
    if (state !== undefined && state !== 'draining') return
    this.#enter(inUse)
  }

  /** The group begins or ceases to get requests from a listener. */
  use(inUse: boolean): void {
    const state = this.health()?.state
    if (state === undefined || state === 'draining' || (state !== 'unused') === inUse) return
    this.#enter(inUse)
  }

  /** @param options.drain false: it is gone at once */
  deregister({ drain }: { drain: boolean }): void {
    const state = this.health()?.state
    if (state === undefined || state === 'draining') return
    this.#cancelNext()
    if (!drain || state === 'unused') {
      this.#become(undefined)
      return
    }
    this.#become(draining)
    this.#after(this.#options.settings().deregistrationDelaySeconds * 1_000, () => this.#become(undefined))
  }

  #enter(inUse: boolean): void {
    this.#cancelNext()
    this.#good = 0
    this.#bad = 0
    if (!inUse) {
      this.#become(notInUse)
      return
    }
    this.#become(registering)
    this.#after(this.#options.registration, () => {
      this.#become(initiallyChecked)
      this.#check()
    })
  }

  #check(): void {
    const { clock, ask, settings } = this.#options
    const startedAt = clock.now()
    this.#cancelNext = ask({ target: this.target, healthCheck: settings().healthCheck }, (result) => {
      this.#judge(result)
      const next = startedAt + settings().healthCheck.intervalSeconds * 1_000
      this.#cancelNext = clock.schedule(next, () => this.#check())
    })
  }

  #judge(result: CheckResult): void {
    const { healthyThreshold, unhealthyThreshold, matcher } = this.#options.settings().healthCheck
    const state = this.health()?.state
    if (result.kind === 'status' && matches(matcher, result.status)) {
      this.#bad = 0
      this.#good++
      if (state === 'initial' || (state === 'unhealthy' && this.#good >= healthyThreshold)) this.#become(healthy)
      return
    }
    this.#good = 0
    this.#bad++
    if (this.#bad >= unhealthyThreshold) this.#become(unhealthy(result))
  }

  #become(health: Health | undefined): void {
    const before = this.health()
    if (
      health?.reason === before?.reason &&
      health?.description === before?.description &&
      health?.state === before?.state
    )
      return
    this.#history.record(this.#options.clock.now(), health)
    this.#options.changed()
  }

  #after(ms: number, run: () => void): void {
    const { clock } = this.#options
    this.#cancelNext = clock.schedule(clock.now() + ms, run)
  }
}
