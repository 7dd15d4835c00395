/** The HTTP status that an error of the SDK came with. */
export function httpStatus(error: unknown): number | undefined {
  const status = metadataOf(error)?.httpStatusCode
  return typeof status === 'number' ? status : undefined
}

/** Whether the SDK has learnt from the error that the machine's clock is wrong, and will sign by another time. */
export function correctedClock(error: unknown): boolean {
  return metadataOf(error)?.clockSkewCorrected === true
}

interface Metadata {
  clockSkewCorrected?: unknown
  httpStatusCode?: unknown
}

function metadataOf(error: unknown): Metadata | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  return typeof error.$metadata === 'object' && error.$metadata !== null ? error.$metadata : undefined
}
