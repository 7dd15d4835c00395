/** The last lines of a log, however long it is. */
export class LogTail {
  readonly #limit: number
  readonly #lines: string[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  add(line: string): void {
    this.#lines.push(line)
    if (this.#lines.length > this.#limit) this.#lines.shift()
  }

  lines(): readonly string[] {
    return this.#lines
  }
}
