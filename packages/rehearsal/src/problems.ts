/** Something in a file that cannot be rehearsed. */
export interface Problem {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** Thrown before anything runs: everything that is wrong with the request, at once. */
export class RehearsalError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    super([`The rehearsal found ${count} before running anything:`, ...problems.map(describe)].join('\n'))
    this.name = 'RehearsalError'
    this.problems = problems
  }
}

function describe({ file, line, message }: Problem): string {
  return `  ${file}:${line}: ${message}`
}
