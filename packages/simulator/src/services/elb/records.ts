import type { Clock } from '../../time/clock.ts'
import { History } from '../../time/history.ts'

/** Things by ARN, and what they were: a stale read sees what has changed or gone since. */
export class Records<T> {
  readonly #clock: Clock
  readonly #byArn = new Map<string, History<T | undefined>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  put(arn: string, value: T): void {
    const history = this.#byArn.get(arn) ?? new History<T | undefined>()
    history.record(this.#clock.now(), value)
    this.#byArn.set(arn, history)
  }

  remove(arn: string): void {
    this.#byArn.get(arn)?.record(this.#clock.now(), undefined)
  }

  /** @param time epoch ms; now when it is left out */
  find(arn: string, time?: number): T | undefined {
    const history = this.#byArn.get(arn)
    return time === undefined ? history?.latest() : history?.at(time)
  }

  /** In the order of their creation. */
  all(time?: number): T[] {
    return [...this.#byArn.keys()].map((arn) => this.find(arn, time)).filter((value) => value !== undefined)
  }
}
