import { AsyncResource } from 'node:async_hooks'

/** A timer of the child. `at` is epoch ms; `order` decides between timers of the same moment. */
export interface ChildTimer {
  at: number
  order: number
  refed: boolean
  readonly fire: () => void
}

/** Longest delay of Node's timers (2^31 - 1 ms); a longer one means 1 ms. */
const longestDelay = 2_147_483_647

/** Node's rule for a delay: whole milliseconds, at least one; anything else is one. */
export function timerDelay(delay: unknown): number {
  const ms = Number(delay)
  return ms >= 1 && ms <= longestDelay ? Math.trunc(ms) : 1
}

/** The time of a process whose clock is somebody else's: it stands still until it is told what time it is. */
export class ChildClock {
  #now: number
  #order = 0
  readonly #timers = new Set<ChildTimer>()
  readonly #onChange: () => void

  /** @param onChange called when a timer comes, goes, or changes whether it keeps the process alive */
  constructor({ now, onChange }: { now: number; onChange: () => void }) {
    this.#now = now
    this.#onChange = onChange
  }

  /** Epoch ms. */
  now(): number {
    return this.#now
  }

  /** Moves to `time` without firing anything: what is due by then still waits for `takeDue`. */
  moveTo(time: number): void {
    this.#now = Math.max(this.#now, time)
  }

  nextAt(): number | undefined {
    return this.#next()?.at
  }

  /** Whether a pending timer keeps the process alive. */
  keepsAlive(): boolean {
    return this.#timers.values().some((timer) => timer.refed)
  }

  create({ delay, refed, run }: { delay: number; refed: boolean; run: () => void }): ChildTimer {
    // The callback sees the AsyncLocalStorage of the place that set the timer, as with a timer of Node.
    const resource = new AsyncResource('VirtualTimeout')
    const timer = { at: 0, order: 0, refed, fire: () => resource.runInAsyncScope(run) }
    this.start(timer, delay)
    return timer
  }

  /** (Re)starts a timer: it is due `delay` ms from now, behind the timers that were set before. */
  start(timer: ChildTimer, delay: number): void {
    timer.at = this.#now + delay
    timer.order = this.#order++
    this.#timers.add(timer)
    this.#onChange()
  }

  stop(timer: ChildTimer): void {
    if (this.#timers.delete(timer)) this.#onChange()
  }

  isPending(timer: ChildTimer): boolean {
    return this.#timers.has(timer)
  }

  setRef(timer: ChildTimer, refed: boolean): void {
    timer.refed = refed
    this.#onChange()
  }

  /** Moves to the next moment at or before `time` and takes the first timer due then; at the end, moves to `time`. */
  takeDue(time: number): ChildTimer | undefined {
    const timer = this.#next()
    if (!timer || timer.at > time) {
      this.#now = Math.max(this.#now, time)
      return undefined
    }
    this.#now = Math.max(this.#now, timer.at)
    this.stop(timer)
    return timer
  }

  #next(): ChildTimer | undefined {
    let first: ChildTimer | undefined
    for (const timer of this.#timers) {
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer
    }
    return first
  }
}
