// Most waits are over in the same turn of the event loop; the rest must not keep a processor busy.
const turns = 20
const shortPauses = 1_000

/** Tries something again a little later: first in the next turn of the event loop, then after real milliseconds. */
export class Patience {
  #attempts = 0
  #cancel: (() => void) | undefined

  /** Waits since the last reset. */
  get attempts(): number {
    return this.#attempts
  }

  reset(): void {
    this.#attempts = 0
  }

  wait(again: () => void): void {
    const attempt = this.#attempts++
    if (attempt < turns) {
      const turn = setImmediate(again)
      this.#cancel = () => clearImmediate(turn)
      return
    }
    const pause = setTimeout(again, attempt < shortPauses ? 1 : 10)
    this.#cancel = () => clearTimeout(pause)
  }

  stopWaiting(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }
}
