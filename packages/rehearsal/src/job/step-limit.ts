import type { RunnerClock } from '../process/clock.ts'

/** Ends a step early: when its own time is up, or when the job is cancelled. */
export class StepLimit {
  readonly minutes: number
  readonly #controller = new AbortController()
  readonly #stop: () => void
  #timedOut = false

  /** @param options.minutes 0 for none */
  constructor({ minutes, clock }: { minutes: number; clock: RunnerClock }) {
    this.minutes = minutes
    this.#stop = minutes > 0 ? clock.after(minutes * 60_000, () => this.#expire()) : () => {}
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  get timedOut(): boolean {
    return this.#timedOut
  }

  cancel(): void {
    this.#controller.abort()
  }

  stop(): void {
    this.#stop()
  }

  #expire(): void {
    this.#timedOut = !this.signal.aborted
    this.#controller.abort()
  }
}
