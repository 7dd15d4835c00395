import type { Clock } from './clock.ts'
import { History } from './history.ts'

/** Things by name or ARN, and what they were: a stale read sees what has changed or gone since. */
export class Records<T> {
  readonly #clock: Clock
  readonly #byKey = new Map<string, History<T | undefined>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  put(key: string, value: T): void {
    const history = this.#byKey.get(key) ?? new History<T | undefined>()
    history.record(this.#clock.now(), value)
    this.#byKey.set(key, history)
  }

  remove(key: string): void {
    this.#byKey.get(key)?.record(this.#clock.now(), undefined)
  }

  /** @param time epoch ms; now when it is left out */
  find(key: string, time?: number): T | undefined {
    const history = this.#byKey.get(key)
    return time === undefined ? history?.latest() : history?.at(time)
  }

  /** In the order of their creation. */
  all(time?: number): T[] {
    return [...this.#byKey.keys()].map((key) => this.find(key, time)).filter((value) => value !== undefined)
  }
}
