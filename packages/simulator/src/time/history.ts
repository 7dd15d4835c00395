interface Version<T> {
  readonly at: number
  readonly value: T
}

/**
 * A value and its past, so that a read can see it as it was a moment ago: AWS's reads are eventually consistent, and
 * a stale-reads fault moves the moment that a read sees. Values are treated as immutable.
 */
export class History<T> {
  readonly #versions: Version<T>[] = []

  /** Records what the value is from the moment `at` (epoch ms) on; moments never go back. */
  record(at: number, value: T): void {
    this.#versions.push({ at, value })
  }

  /** The value as a read at `time` (epoch ms) sees it; undefined before the first record. */
  at(time: number): T | undefined {
    return this.#versions.findLast((version) => version.at <= time)?.value
  }

  latest(): T | undefined {
    return this.#versions.at(-1)?.value
  }
}
