/** How the time of a process follows from the machine's: at `real` it was `now` (both epoch ms). */
export interface Compression {
  readonly speed: number
  readonly real: number
  readonly now: number
}

/** Carries the compression as JSON; the preload removes it from the child's environment. */
export const compressionVariable = 'REHEARSAL_COMPRESSION'

export function isCompression(value: unknown): value is Compression {
  if (typeof value !== 'object' || value === null) return false
  return 'speed' in value && 'real' in value && 'now' in value && Object.values(value).every(Number.isFinite)
}
