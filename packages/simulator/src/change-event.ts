import type { Clock } from './time/clock.ts'

/**
 * Tells subscribers that something has changed, in an event of its own at the same moment of the clock: they never run
 * in the middle of the change, and several changes at once are told once.
 */
export class ChangeEvent {
  readonly #clock: Clock
  readonly #subscribers = new Set<() => void>()
  #announced = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @returns how to unsubscribe */
  subscribe(changed: () => void): () => void {
    const subscriber = () => changed()
    this.#subscribers.add(subscriber)
    return () => {
      this.#subscribers.delete(subscriber)
    }
  }

  announce(): void {
    if (this.#announced || this.#subscribers.size === 0) return
    this.#announced = true
    this.#clock.schedule(this.#clock.now(), () => {
      this.#announced = false
      for (const subscriber of [...this.#subscribers]) subscriber()
    })
  }
}
