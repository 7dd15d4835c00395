import type { Clock } from './time/clock.ts'

/** Requests under way. Virtual time may move only while all of them wait for it. */
export interface Activity {
  /** Requests received and not yet answered. */
  readonly open: number
  /** Those of them that wait on the clock: latency, or a hang that never ends. */
  readonly waitingOnClock: number
}

export class ActivityCounter {
  #open = 0
  #waiting = 0
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  current(): Activity {
    return { open: this.#open, waitingOnClock: this.#waiting }
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#open++
    try {
      return await work()
    } finally {
      this.#open--
    }
  }

  /** Resolves after `ms` (Infinity: never), or when the signal aborts; says which. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<'elapsed' | 'aborted'> {
    if (signal?.aborted) return Promise.resolve('aborted')
    return new Promise((resolve) => {
      this.#waiting++
      // Counted down in the timer itself: a promise would leave a moment in which time could run on.
      const end = (how: 'elapsed' | 'aborted') => {
        this.#waiting--
        cancel()
        signal?.removeEventListener('abort', abort)
        resolve(how)
      }
      const abort = () => end('aborted')
      const cancel =
        ms === Number.POSITIVE_INFINITY ? () => {} : this.#clock.schedule(this.#clock.now() + ms, () => end('elapsed'))
      signal?.addEventListener('abort', abort, { once: true })
    })
  }
}
