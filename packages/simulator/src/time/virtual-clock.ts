import type { Clock } from './clock.ts'

interface Timer {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

// Real milliseconds: on a busy machine the work may be loading a module, which no turn of the event loop tells.
const patience = 5_000

/**
 * Time that moves only when told to: twenty minutes of polling pass in milliseconds, and every run of a schedule is
 * the same run.
 */
export class VirtualClock implements Clock {
  #now: number
  #order = 0
  readonly #timers = new Set<Timer>()

  /** @param start epoch ms */
  constructor(start: number = Date.UTC(2026, 0, 1)) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  /** The moment of the next timer, or undefined when nothing is scheduled. */
  nextAt(): number | undefined {
    return this.#next()?.at
  }

  /** Whole milliseconds only, as a real clock shows them: what is due in between is due at the next one. */
  schedule(at: number, run: () => void): () => void {
    const timer = { at: Math.max(Math.ceil(at), this.#now), order: this.#order++, run }
    this.#timers.add(timer)
    return () => {
      this.#timers.delete(timer)
    }
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const abort = () => {
        cancel()
        reject(signal?.reason)
      }
      const cancel = this.schedule(this.#now + ms, () => {
        signal?.removeEventListener('abort', abort)
        resolve()
      })
      signal?.addEventListener('abort', abort, { once: true })
    })
  }

  /** Moves to `time`, running every timer due on the way, each at its own moment. */
  advanceTo(time: number): void {
    for (let timer = this.#next(); timer && timer.at <= time; timer = this.#next()) {
      this.#now = timer.at
      this.#timers.delete(timer)
      timer.run()
    }
    this.#now = Math.max(this.#now, time)
  }

  /**
   * Moves time forward, timer by timer, until `work` is settled, and gives its result.
   * @throws when nothing is scheduled any more and the work still waits: it waits for something that is not time.
   */
  async drive<T>(work: Promise<T>): Promise<T> {
    let settled = false
    const done = () => {
      settled = true
    }
    work.then(done, done)
    let idleTurns = 0
    let movedAt = performance.now()
    while (!settled) {
      await turn()
      if (settled) break
      // The work may be between two turns of the event loop (a stream, a nested import), so one empty turn proves nothing.
      if (++idleTurns < 5) continue
      const next = this.nextAt()
      if (next === undefined) {
        if (performance.now() - movedAt > patience) {
          throw new Error('virtual time stands still: nothing is scheduled and the work is not done')
        }
        continue
      }
      this.advanceTo(next)
      idleTurns = 0
      movedAt = performance.now()
    }
    return work
  }

  #next(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.#timers) {
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer
    }
    return first
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
