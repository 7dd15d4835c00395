const longest = 15 * 60_000

/**
 * How long the scheduler waits before it starts tasks again after some have failed to come up.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html
 */
export class StartThrottle {
  readonly #first: number
  #rounds = 0
  #nextAt = 0

  /** @param first milliseconds after the first failure; each further one doubles them, up to 15 minutes */
  constructor(first: number) {
    this.#first = first
  }

  /** Epoch ms before which no task is started. */
  get nextAt(): number {
    return this.#nextAt
  }

  /** Failed rounds of starts, without a success in between. */
  get rounds(): number {
    return this.#rounds
  }

  /** Tasks that were started together fail together: they are one round. */
  failed(now: number): void {
    if (now < this.#nextAt) return
    this.#nextAt = now + Math.min(this.#first * 2 ** this.#rounds, longest)
    this.#rounds++
  }

  succeeded(): void {
    this.#rounds = 0
    this.#nextAt = 0
  }
}
