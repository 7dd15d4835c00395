import type { Clock } from './clock.ts'

export interface Deadline {
  /** Aborts with the time-out's reason when the time is up, or with the outer signal's when that aborts. */
  readonly signal: AbortSignal
  /** Lets go of the clock once the work is done. */
  clear(): void
}

/** A limit of `ms` milliseconds on work that also ends when `outer` aborts. */
export function deadline(options: { clock: Clock; ms: number; outer: AbortSignal; reason: () => Error }): Deadline {
  const { clock, ms, outer, reason } = options
  const expired = new AbortController()
  const done = new AbortController()
  clock.sleep(ms, done.signal).then(
    () => expired.abort(reason()),
    () => {},
  )
  return { signal: AbortSignal.any([expired.signal, outer]), clear: () => done.abort() }
}
