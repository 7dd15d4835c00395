import { ChangeEvent } from '../../../change-event.ts'
import type { Target } from '../../../network/target.ts'
import type { Clock } from '../../../time/clock.ts'
import { History } from '../../../time/history.ts'
import type { AskTarget } from './ask-target.ts'
import type { Health } from './health.ts'
import { RegisteredTarget } from './registered-target.ts'
import type { TargetGroupSettings } from './settings.ts'

export interface NewTargetGroup {
  readonly name: string
  readonly port: number
  readonly vpcId: string
  readonly settings: TargetGroupSettings
  /** false breaks draining on purpose: see TargetGroup.deregister. */
  readonly draining: boolean
}

export interface TargetGroupWorld {
  readonly clock: Clock
  readonly ask: AskTarget
  /** Milliseconds from a target's registration to its first health check. */
  readonly registration: number
}

export class TargetGroup {
  readonly arn: string
  readonly name: string
  readonly port: number
  readonly vpcId: string
  /** false breaks draining on purpose: see deregister. */
  readonly draining: boolean
  readonly changes: ChangeEvent
  readonly #world: TargetGroupWorld
  readonly #settings = new History<TargetGroupSettings>()
  readonly #targets = new Map<string, RegisteredTarget>()
  /** Deregistered targets that still get requests, and until when. */
  readonly #undrained = new Map<string, { readonly target: Target; readonly until: number }>()
  #inUse = false

  constructor(group: NewTargetGroup & { readonly arn: string }, world: TargetGroupWorld) {
    this.arn = group.arn
    this.name = group.name
    this.port = group.port
    this.vpcId = group.vpcId
    this.draining = group.draining
    this.#world = world
    this.changes = new ChangeEvent(world.clock)
    this.#settings.record(world.clock.now(), group.settings)
  }

  /** @param time epoch ms; now when it is left out */
  settingsAt(time?: number): TargetGroupSettings {
    const settings = time === undefined ? this.#settings.latest() : this.#settings.at(time)
    if (!settings) throw new Error(`${this.arn} has no settings`)
    return settings
  }

  change(settings: TargetGroupSettings): void {
    this.#settings.record(this.#world.clock.now(), settings)
  }

  register(target: Target): void {
    const key = keyOf(target)
    const { clock, ask, registration } = this.#world
    const registered =
      this.#targets.get(key) ??
      new RegisteredTarget({
        target,
        clock,
        ask,
        registration,
        settings: () => this.settingsAt(),
        changed: () => this.changes.announce(),
      })
    this.#targets.set(key, registered)
    this.#undrained.delete(key)
    registered.register({ inUse: this.#inUse })
  }

  /**
   * The target drains. Where draining is broken on purpose it is gone at once, whatever it was doing, and requests
   * still go to it for the deregistration delay.
   */
  deregister(target: Target): void {
    const key = keyOf(target)
    const registered = this.#targets.get(key)
    if (registered?.health() && !this.draining && this.#inUse) {
      const until = this.#world.clock.now() + this.settingsAt().deregistrationDelaySeconds * 1_000
      this.#undrained.set(key, { target, until })
    }
    registered?.deregister({ drain: this.draining })
  }

  /** Whether a listener forwards to it, with whatever weight. */
  get inUse(): boolean {
    return this.#inUse
  }

  use(inUse: boolean): void {
    if (inUse === this.#inUse) return
    this.#inUse = inUse
    for (const target of this.#targets.values()) target.use(inUse)
  }

  /** Every target that is registered or draining, in the order of their first registration. */
  targets(time?: number): { readonly target: Target; readonly health: Health }[] {
    return [...this.#targets.values()].flatMap((registered) => {
      const health = registered.health(time)
      return health ? [{ target: registered.target, health }] : []
    })
  }

  health(target: Target, time?: number): Health | undefined {
    return this.#targets.get(keyOf(target))?.health(time)
  }

  /** Who may get a request now: the healthy targets, or when none is healthy, all that are registered. */
  receivers(): Target[] {
    const now = this.#world.clock.now()
    const undrained = [...this.#undrained.values()].filter(({ until }) => now < until).map(({ target }) => target)
    const registered = this.targets().filter(({ health }) => health.state !== 'draining')
    const healthy = registered.filter(({ health }) => health.state === 'healthy')
    const chosen = healthy.length > 0 ? healthy : registered
    return [...chosen.map(({ target }) => target), ...undrained]
  }
}

function keyOf({ address, port }: Target): string {
  return `${address}:${port}`
}
