import type { VirtualTimers } from './virtual-timers.ts'

interface WaitOptions {
  readonly ref?: boolean
  readonly signal?: AbortSignal
}

/** The timed functions of node:timers/promises. */
export interface TimersPromises {
  setTimeout(delay?: number, value?: unknown, options?: WaitOptions): Promise<unknown>
  setInterval(delay?: number, value?: unknown, options?: WaitOptions): AsyncGenerator<unknown, void, void>
  wait(delay?: number, options?: WaitOptions): Promise<unknown>
}

export function timersPromises(timers: VirtualTimers): TimersPromises {
  function wait(delay?: number, value?: unknown, options: WaitOptions = {}): Promise<unknown> {
    const { signal } = options
    if (signal?.aborted) return Promise.reject(abortError(signal))
    return new Promise((resolve, reject) => {
      const handle = timers.setTimeout(() => {
        signal?.removeEventListener('abort', abort)
        resolve(value)
      }, delay)
      function abort() {
        timers.clear(handle)
        reject(abortError(signal))
      }
      if (options.ref === false) handle.unref()
      signal?.addEventListener('abort', abort, { once: true })
    })
  }

  async function* ticks(delay?: number, value?: unknown, options: WaitOptions = {}) {
    const { signal } = options
    if (signal?.aborted) throw abortError(signal)
    let due = 0
    let wake: (() => void) | undefined
    const notify = () => wake?.()
    const handle = timers.setInterval(() => {
      due++
      notify()
    }, delay)
    if (options.ref === false) handle.unref()
    signal?.addEventListener('abort', notify, { once: true })
    try {
      while (true) {
        // Ticks that came while the consumer was busy are delivered one by one, as Node does.
        while (due > 0) {
          due--
          yield value
        }
        if (signal?.aborted) throw abortError(signal)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    } finally {
      timers.clear(handle)
      signal?.removeEventListener('abort', notify)
    }
  }

  return { setTimeout: wait, setInterval: ticks, wait: (delay, options) => wait(delay, undefined, options) }
}

/** The error of Node's own timers: a plain AbortError whose cause is the signal's reason. */
function abortError(signal: AbortSignal | undefined): Error {
  const error = new Error('The operation was aborted', { cause: signal?.reason })
  error.name = 'AbortError'
  return Object.assign(error, { code: 'ABORT_ERR' })
}
