import type { Clock } from './clock.ts'

export interface Patience {
  readonly clock: Clock
  /** Simulated milliseconds. */
  readonly ms: number
  /** Real milliseconds that pass in any case: compressed time makes no process of this machine faster. */
  readonly least: number
}

/** Runs `run` once when both times have passed. Returns the way to cancel it. */
export function afterPatience({ clock, ms, least }: Patience, run: () => void): () => void {
  const startedAt = performance.now()
  let cancel = clock.schedule(clock.now() + ms, () => {
    const left = startedAt + least - performance.now()
    if (left <= 0) {
      run()
      return
    }
    const timer = setTimeout(run, left)
    timer.unref()
    cancel = () => clearTimeout(timer)
  })
  return () => cancel()
}
