import type { RunnerClock } from '../process/clock.ts'

export interface JobCancellationOptions {
  readonly clock: RunnerClock
  /** The caller's wish to cancel. */
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  readonly onCancel: (cause: 'cancelled' | 'timed out') => void
}

/** Tells once when the job is cancelled or has used up its time. */
export class JobCancellation {
  readonly #stop: () => void
  #over = false

  constructor({ clock, signal, timeoutMs, onCancel }: JobCancellationOptions) {
    const cancel = (cause: 'cancelled' | 'timed out') => {
      if (this.#over) return
      this.#over = true
      onCancel(cause)
    }
    const aborted = () => cancel('cancelled')
    const stopTimer = clock.after(timeoutMs, () => cancel('timed out'))
    signal?.addEventListener('abort', aborted, { once: true })
    this.#stop = () => {
      stopTimer()
      signal?.removeEventListener('abort', aborted)
    }
    if (signal?.aborted) aborted()
  }

  stop(): void {
    this.#over = true
    this.#stop()
  }
}
