/**
 * Resolves when a timer runs; rejects with the signal's reason when it aborts first, and leaves no timer.
 * @param schedule sets the timer, and returns how to cancel it
 */
export function sleepOn(schedule: (run: () => void) => () => void, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const abort = () => {
      cancel()
      reject(signal?.reason)
    }
    const cancel = schedule(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    })
    signal?.addEventListener('abort', abort, { once: true })
  })
}
