interface Timer {
  readonly run: () => void
}

/**
 * What is to run at which moment: the earliest first, and at one moment in the order in which it was added. Thousands of
 * health checks wait in it, so that nothing here may look at every timer: the moments are a binary heap, and a timer
 * that is cancelled leaves its moment behind, empty, until its turn.
 */
export class TimerQueue {
  /** No moment comes before the one at `(index - 1) >> 1`. */
  readonly #moments: number[] = []
  readonly #timers = new Map<number, Set<Timer>>()

  /** @returns how to cancel it */
  add(at: number, run: () => void): () => void {
    const timer = { run }
    const timers = this.#timers.get(at) ?? this.#addMoment(at)
    timers.add(timer)
    return () => {
      timers.delete(timer)
    }
  }

  /** The earliest moment at which something is to run. */
  nextAt(): number | undefined {
    for (let [at] = this.#moments; at !== undefined; [at] = this.#moments) {
      if (this.#timers.get(at)?.size) return at
      this.#removeFirstMoment()
    }
    return undefined
  }

  /** Takes out what is to run next. */
  take(): (() => void) | undefined {
    const timers = this.#timers.get(this.nextAt() ?? Number.NaN) ?? new Set<Timer>()
    for (const timer of timers) {
      timers.delete(timer)
      return timer.run
    }
    return undefined
  }

  #addMoment(at: number): Set<Timer> {
    const timers = new Set<Timer>()
    this.#timers.set(at, timers)
    let index = this.#moments.length
    while (index > 0) {
      const above = (index - 1) >> 1
      const parent = this.#moments[above] ?? at
      if (parent <= at) break
      this.#moments[index] = parent
      index = above
    }
    this.#moments[index] = at
    return timers
  }

  #removeFirstMoment(): void {
    const [first] = this.#moments
    const last = this.#moments.pop()
    if (first === undefined || last === undefined) return
    this.#timers.delete(first)
    if (this.#moments.length > 0) this.#sink(last)
  }

  /** Puts a moment in at the top, and those that are earlier above it. */
  #sink(at: number): void {
    let index = 0
    while (true) {
      const left = this.#moments[2 * index + 1] ?? Number.POSITIVE_INFINITY
      const right = this.#moments[2 * index + 2] ?? Number.POSITIVE_INFINITY
      const earlier = Math.min(left, right)
      if (earlier >= at) break
      this.#moments[index] = earlier
      index = 2 * index + (left <= right ? 1 : 2)
    }
    this.#moments[index] = at
  }
}
