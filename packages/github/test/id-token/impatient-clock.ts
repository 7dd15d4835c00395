/** Pauses are over at once; the first limit is up when `timeUp` says so, and the others never. */
export function impatientClock(timeUp: Promise<void> = never()) {
  const slept: number[] = []
  const limits: number[] = []
  return {
    slept,
    limits,
    now: () => 0,
    async sleep(ms: number, signal?: AbortSignal): Promise<void> {
      if (!signal) {
        slept.push(ms)
        return
      }
      limits.push(ms)
      await (limits.length === 1 ? timeUp : never())
    },
  }
}

function never(): Promise<void> {
  return new Promise(() => {})
}
