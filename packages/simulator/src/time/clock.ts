/** Time as every part of the simulator sees it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Runs `run` once at the moment `at` (epoch ms; a past moment means as soon as possible). Returns the way to cancel it. */
  schedule(at: number, run: () => void): () => void
}
