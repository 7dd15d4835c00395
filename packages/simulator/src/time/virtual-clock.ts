import type { Clock } from './clock.ts'
import { sleepOn } from './sleep.ts'
import { TimerQueue } from './timer-queue.ts'

// Real milliseconds: on a busy machine the work may be loading a module, which no turn of the event loop tells.
const patience = 5_000

/**
 * Time that moves only when told to: twenty minutes of polling pass in milliseconds, and every run of a schedule is
 * the same run.
 */
export class VirtualClock implements Clock {
  #now: number
  readonly #timers = new TimerQueue()

  /** @param start epoch ms */
  constructor(start: number = Date.UTC(2026, 0, 1)) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  /** The moment of the next timer, or undefined when nothing is scheduled. */
  nextAt(): number | undefined {
    return this.#timers.nextAt()
  }

  /** Whole milliseconds only, as a real clock shows them: what is due in between is due at the next one. */
  schedule(at: number, run: () => void): () => void {
    return this.#timers.add(Math.max(Math.ceil(at), this.#now), run)
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn((run) => this.schedule(this.#now + ms, run), signal)
  }

  /** Moves to `time`, running every timer due on the way, each at its own moment. */
  advanceTo(time: number): void {
    for (let next = this.nextAt(); next !== undefined && next <= time; next = this.nextAt()) {
      this.#now = next
      this.#timers.take()?.()
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
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
