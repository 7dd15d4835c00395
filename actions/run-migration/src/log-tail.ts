import { foreignLines } from '@ecs-actions/domain/foreign-text'

const longestLine = 1_000

interface Printed {
  readonly container: string
  readonly line: string
}

/** The last lines of some logs together, however long they are. */
export class LogTail {
  readonly #limit: number
  #last: readonly Printed[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  add(container: string, lines: readonly string[]): void {
    const added = lines.slice(-this.#limit).map((line) => ({ container, line: shortened(line) }))
    this.#last = [...this.#last, ...added].slice(-this.#limit)
  }

  /** Each behind its container's name when `prefixed`. What a container prints at once may hold line breaks. */
  lines({ prefixed }: { prefixed: boolean }): readonly string[] {
    const all = this.#last.flatMap(({ container, line }) =>
      foreignLines(line).map((text) => (prefixed ? `${container} │ ${text}` : text)),
    )
    return all.slice(-this.#limit)
  }
}

// GitHub drops a summary over 1 MiB as a whole, and one line of a container may be a quarter of that.
function shortened(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line
}
