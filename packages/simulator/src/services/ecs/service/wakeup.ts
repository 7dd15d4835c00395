import type { Clock } from '../../../time/clock.ts'

/** One appointment on the clock: of all the moments asked for, the earliest. The others are forgotten. */
export class Wakeup {
  readonly #options: { clock: Clock; run: () => void }
  #next: { readonly at: number; readonly cancel: () => void } | undefined

  constructor(options: { clock: Clock; run: () => void }) {
    this.#options = options
  }

  /** @param at epoch ms */
  at(at: number): void {
    if (this.#next && this.#next.at <= at) return
    this.cancel()
    const { clock, run } = this.#options
    const cancel = clock.schedule(at, () => {
      this.#next = undefined
      run()
    })
    this.#next = { at, cancel }
  }

  cancel(): void {
    this.#next?.cancel()
    this.#next = undefined
  }
}
