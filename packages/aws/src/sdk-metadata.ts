/** The HTTP status that an error of the SDK came with. */
export function httpStatus(error: unknown): number | undefined {
  const status = metadataOf(error)?.httpStatusCode
  return typeof status === 'number' ? status : undefined
}

/** How often the SDK made the call before it threw this. */
export function attempts(error: unknown): number {
  const count = metadataOf(error)?.attempts
  return typeof count === 'number' ? count : 1
}

function metadataOf(error: unknown): { attempts?: unknown; httpStatusCode?: unknown } | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  return typeof error.$metadata === 'object' && error.$metadata !== null ? error.$metadata : undefined
}
