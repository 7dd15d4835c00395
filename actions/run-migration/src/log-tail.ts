const longestLine = 2_000

/** The last lines of a log, however long it is. */
export class LogTail {
  readonly #limit: number
  readonly #lines: string[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  add(line: string): void {
    // The summary has a size limit as a whole: fifty endless lines must not cost all of it.
    this.#lines.push(line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)
    if (this.#lines.length > this.#limit) this.#lines.shift()
  }

  lines(): readonly string[] {
    return this.#lines
  }
}
