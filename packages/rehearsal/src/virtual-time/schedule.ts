interface Entry {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/** Things to do at given moments (epoch ms), for a clock that only says when it has moved. */
export class Schedule {
  readonly #entries = new Set<Entry>()
  #order = 0

  /** Returns the way to cancel it. */
  add(at: number, run: () => void): () => void {
    const entry = { at, order: this.#order++, run }
    this.#entries.add(entry)
    return () => {
      this.#entries.delete(entry)
    }
  }

  nextAt(): number | undefined {
    return this.#next()?.at
  }

  runUntil(time: number): void {
    for (let entry = this.#next(); entry && entry.at <= time; entry = this.#next()) {
      this.#entries.delete(entry)
      entry.run()
    }
  }

  #next(): Entry | undefined {
    return [...this.#entries].sort((a, b) => a.at - b.at || a.order - b.order)[0]
  }
}
