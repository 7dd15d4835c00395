import { Failure } from '@ecs-actions/domain/failure'

/** The HTTP status that an error of the SDK came with. */
export function httpStatus(error: unknown): number | undefined {
  const status = metadataOf(error)?.httpStatusCode
  return typeof status === 'number' ? status : undefined
}

/** Whether the SDK has learnt from the error that the machine's clock is wrong, and will sign by another time. */
export function correctedClock(error: unknown): boolean {
  return metadataOf(error)?.clockSkewCorrected === true
}

/** How often the SDK made the call before it, or a Failure with it as its cause, was thrown. */
export function attempts(error: unknown): number {
  const { attempts: count } = metadataOf(error instanceof Failure ? error.cause : error) ?? {}
  return typeof count === 'number' ? count : 1
}

/** Counts attempts that were made before those that the error tells of. */
export function addAttempts(error: unknown, more: number): void {
  const metadata = metadataOf(error instanceof Failure ? error.cause : error)
  if (metadata) Object.assign(metadata, { attempts: attempts(error) + more })
}

/**
 * What kept a call from being made again; the SDK counts attempts for its own errors alone.
 * @param count of the attempts before; 0 when none of them was more than refused
 */
export function afterAttempts(error: unknown, count: number): unknown {
  if (!(error instanceof Failure)) return error
  const { code, message, remedy } = error
  const cause = Object.assign(new Error(message, { cause: error }), { $metadata: { attempts: count } })
  return new Failure({ code, message, remedy, cause })
}

interface Metadata {
  attempts?: unknown
  clockSkewCorrected?: unknown
  httpStatusCode?: unknown
}

function metadataOf(error: unknown): Metadata | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  return typeof error.$metadata === 'object' && error.$metadata !== null ? error.$metadata : undefined
}
