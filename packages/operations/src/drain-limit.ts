import type { Clock } from './clock.ts'

// What was there at the end is read as long as it comes; only what is late has half a minute.
const lateAtMost = 30_000
const backlogAtMost = 300_000

/**
 * When the reading of a log is given up after the end of its task: thirty seconds after all that was there then has been
 * read. Before that, when no line has come for thirty seconds, and after five minutes in any case.
 */
export class DrainLimit {
  readonly #clock: Clock
  readonly #over = new AbortController()
  readonly #done = new AbortController()
  #endedAt = Number.NaN
  #due = Number.NaN
  #isBehind = true

  /** @param ended aborts when the task has ended */
  constructor({ clock, ended }: { clock: Clock; ended: AbortSignal }) {
    this.#clock = clock
    if (ended.aborted) this.#begin()
    else ended.addEventListener('abort', () => this.#begin(), { signal: this.#done.signal })
  }

  /** Aborts when the time is up. */
  get over(): AbortSignal {
    return this.#over.signal
  }

  /** Whether what was there at the end of the task has not been read yet. */
  get isBehind(): boolean {
    return this.#isBehind
  }

  /** Whole seconds since the end of the task. */
  get seconds(): number {
    return Math.round((this.#clock.now() - this.#endedAt) / 1_000)
  }

  /** Lines have come: those that are late give no more time. */
  extend(): void {
    if (this.#isBehind) this.#due = Math.min(this.#clock.now() + lateAtMost, this.#endedAt + backlogAtMost)
  }

  /** Everything that there is now has been read; what comes from here on is late. */
  caughtUp(): void {
    this.extend()
    this.#isBehind = false
  }

  /** Lets go of the clock. */
  clear(): void {
    this.#done.abort()
  }

  #begin(): void {
    this.#endedAt = this.#clock.now()
    this.extend()
    this.#expire().catch(() => {})
  }

  async #expire(): Promise<void> {
    // Where the limit has been moved meanwhile, the rest of it is slept, too.
    for (let rest = lateAtMost; rest > 0; rest = this.#due - this.#clock.now()) {
      await this.#clock.sleep(rest, this.#done.signal)
    }
    this.#over.abort()
  }
}
