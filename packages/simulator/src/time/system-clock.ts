import { performance } from 'node:perf_hooks'
import type { Clock } from './clock.ts'
import { sleepOn } from './sleep.ts'

/** setTimeout takes a delay over 2^31-1 ms for zero; a longer wait goes in steps. */
const LONGEST_TIMEOUT = 2 ** 31 - 1

export interface SystemClockOptions {
  /** How many simulated milliseconds pass in a real one. */
  readonly speed?: number
  /** The simulated moment at which the clock starts (epoch ms); default: the real one. */
  readonly start?: number
}

/** Real time, or real time compressed, with real timers. It never goes back, whatever the machine's clock does. */
export class SystemClock implements Clock {
  readonly #speed: number
  readonly #start: number
  readonly #origin = performance.now()

  constructor({ speed = 1, start = Date.now() }: SystemClockOptions = {}) {
    if (!Number.isFinite(speed) || speed <= 0) throw new RangeError(`speed must be a number over 0, not ${speed}`)
    this.#speed = speed
    this.#start = start
  }

  now(): number {
    return this.#start + Math.floor((performance.now() - this.#origin) * this.#speed)
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn((run) => this.#after(this.now() + ms, { keepsProcessAlive: true, run }), signal)
  }

  /** What the simulated world has planned does not keep a process alive that is otherwise done; a server does. */
  schedule(at: number, run: () => void): () => void {
    return this.#after(at, { keepsProcessAlive: false, run })
  }

  #after(at: number, options: { readonly keepsProcessAlive: boolean; readonly run: () => void }): () => void {
    let timer: NodeJS.Timeout | undefined
    const step = () => {
      const remaining = Math.max(0, Math.ceil((at - this.now()) / this.#speed))
      timer = setTimeout(this.now() < at ? step : options.run, Math.min(remaining, LONGEST_TIMEOUT))
      if (!options.keepsProcessAlive) timer.unref()
    }
    step()
    return () => clearTimeout(timer)
  }
}
