export interface Weighted {
  readonly key: string
  /** 0: never chosen. */
  readonly weight: number
}

/**
 * Smooth weighted round robin: in every run of as many choices as the weights sum up to, each key is chosen as often as
 * its weight says, spread as evenly as can be. Another set of keys or weights starts anew.
 */
export class WeightedRoundRobin {
  #weights = ''
  readonly #credit = new Map<string, number>()

  /** undefined when no key has a weight. */
  next(entries: readonly Weighted[]): string | undefined {
    const eligible = entries.filter(({ weight }) => weight > 0)
    this.#reset(eligible)
    const total = eligible.reduce((sum, { weight }) => sum + weight, 0)
    let best: { key: string; credit: number } | undefined
    for (const { key, weight } of eligible) {
      const credit = (this.#credit.get(key) ?? 0) + weight
      this.#credit.set(key, credit)
      if (!best || credit > best.credit) best = { key, credit }
    }
    if (best) this.#credit.set(best.key, best.credit - total)
    return best?.key
  }

  #reset(entries: readonly Weighted[]): void {
    const weights = JSON.stringify(entries.map(({ key, weight }) => [key, weight]))
    if (weights === this.#weights) return
    this.#weights = weights
    this.#credit.clear()
  }
}
