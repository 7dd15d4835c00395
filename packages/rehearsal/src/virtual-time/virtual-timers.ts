import { type ChildClock, type ChildTimer, timerDelay } from './child-clock.ts'

type Callback = (...values: unknown[]) => unknown

/** What setTimeout and setInterval return: the public face of Node's Timeout. */
export class VirtualTimeout {
  readonly #clock: ChildClock
  readonly #timer: ChildTimer
  readonly #delay: number
  readonly #close: () => void
  #closed = false

  constructor(options: { clock: ChildClock; delay: number; refed: boolean; run: () => void; close: () => void }) {
    this.#clock = options.clock
    this.#delay = options.delay
    this.#timer = options.clock.create(options)
    this.#close = options.close
  }

  ref(): this {
    this.#clock.setRef(this.#timer, true)
    return this
  }

  unref(): this {
    this.#clock.setRef(this.#timer, false)
    return this
  }

  hasRef(): boolean {
    return this.#timer.refed
  }

  /** Starts the delay anew, also after the timer has fired; a cleared timer stays cleared. */
  refresh(): this {
    if (!this.#closed) this.#clock.start(this.#timer, this.#delay)
    return this
  }

  close(): this {
    this.#closed = true
    this.#clock.stop(this.#timer)
    this.#close()
    return this
  }

  isPending(): boolean {
    return this.#clock.isPending(this.#timer)
  }

  isClosed(): boolean {
    return this.#closed
  }

  [Symbol.dispose](): void {
    this.close()
  }
}

export interface RealTimers {
  readonly clearTimeout: (handle: unknown) => void
}

/** setTimeout and its family on a clock that is not the system's. */
export class VirtualTimers {
  readonly #clock: ChildClock
  readonly #real: RealTimers
  readonly #byId = new Map<number, VirtualTimeout>()
  #lastId = 0

  /** @param real gets the handles that are not ours: a timer from before the clock was replaced, or from inside Node */
  constructor({ clock, real }: { clock: ChildClock; real: RealTimers }) {
    this.#clock = clock
    this.#real = real
  }

  setTimeout(callback: unknown, delay?: unknown, ...values: unknown[]): VirtualTimeout {
    const run = checkedCallback(callback)
    return this.#create({ delay: timerDelay(delay), refed: true, run: (handle) => run.apply(handle, values) })
  }

  setInterval(callback: unknown, delay?: unknown, ...values: unknown[]): VirtualTimeout {
    const run = checkedCallback(callback)
    return this.#create({
      delay: timerDelay(delay),
      refed: true,
      run: (handle) => {
        try {
          run.apply(handle, values)
        } finally {
          if (!handle.isClosed() && !handle.isPending()) handle.refresh()
        }
      },
    })
  }

  /** A handle, its number, or the number as text, as Node's clearTimeout takes them. */
  clear(handle: unknown): void {
    if (handle instanceof VirtualTimeout) {
      handle.close()
      return
    }
    const id = typeof handle === 'string' ? Number(handle) : handle
    const ours = typeof id === 'number' ? this.#byId.get(id) : undefined
    if (ours) ours.close()
    else this.#real.clearTimeout(handle)
  }

  #create(options: { delay: number; refed: boolean; run: (handle: VirtualTimeout) => void }): VirtualTimeout {
    const id = ++this.#lastId
    const handle = new VirtualTimeout({
      clock: this.#clock,
      delay: options.delay,
      refed: options.refed,
      run: () => options.run(handle),
      close: () => this.#byId.delete(id),
    })
    // The number is only known to those who asked for it, so timers that nobody turned into a number cost nothing.
    Object.defineProperty(handle, Symbol.toPrimitive, {
      value: () => {
        this.#byId.set(id, handle)
        return id
      },
    })
    return handle
  }
}

function checkedCallback(callback: unknown): Callback {
  if (!isCallback(callback)) {
    const error = new TypeError(
      `The "callback" argument must be of type function. Received ${callback === null ? 'null' : typeof callback}`,
    )
    throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' })
  }
  return callback
}

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function'
}
