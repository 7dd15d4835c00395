/** What kind of thing went wrong; stable, so that tests and readers can rely on it. */
export type FailureCode =
  | 'invalid-input'
  | 'invalid-source'
  | 'access-denied'
  | 'credentials'
  | 'not-found'
  | 'refused'
  | 'throttled'
  | 'network'
  | 'unavailable'
  | 'aws-error'
  | 'not-started'
  | 'start-unknown'
  | 'task-active'
  | 'task-failed'
  | 'interrupted'
  | 'stopped'
  | 'gate-failed'
  | 'gate-indeterminate'
  | 'timed-out'
  | 'cancelled'
  | 'lost'
  | 'deployment-active'
  | 'deployment-failed'
  | 'rolled-back'
  | 'rollback-failed'
  | 'superseded'

/**
 * The world or the user is at fault, not this code: `message` names the thing and the wrong value, `remedy` says what
 * to do about it. Anything else that is thrown is a defect and is shown with its stack.
 */
export class Failure extends Error {
  readonly code: FailureCode
  readonly remedy: string

  constructor(options: { code: FailureCode; message: string; remedy: string; cause?: unknown }) {
    super(options.message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'Failure'
    this.code = options.code
    this.remedy = options.remedy
  }
}

/** Trouble that may be over a moment later, so that a wait with a limit of its own need not end for it. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof Failure && (error.code === 'network' || error.code === 'throttled' || error.code === 'unavailable')
  )
}

export interface Mistake {
  /** The thing that is wrong: an input's name, or a path into a document. */
  readonly at: string
  readonly message: string
}

/** One failure for everything that is wrong, so that nobody mends a file one mistake at a time. */
export function failureOf(
  mistakes: readonly Mistake[],
  options: { code: FailureCode; what: string; remedy: string },
): Failure {
  const lines = mistakes.map(({ at, message }) => `${at}: ${message}`)
  const message =
    lines.length === 1
      ? `${options.what}: ${lines.join('')}`
      : `${options.what}:\n${lines.map((l) => `- ${l}`).join('\n')}`
  return new Failure({ code: options.code, message, remedy: options.remedy })
}

/** What is known about an error in one line. */
export function errorText(error: unknown): string {
  if (error instanceof Failure) return `${error.message.replace(/[.]?$/, '.')} ${error.remedy}`
  return error instanceof Error ? error.message : String(error)
}

/** The `code` of a system or network error, e.g. `ENOENT`; undefined for other things that are thrown. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
