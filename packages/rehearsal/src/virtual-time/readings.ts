import { virtualDate } from './virtual-date.ts'

/**
 * Every way in which this process reads the time gives that of another clock from now on.
 * @param now epoch ms, whole
 */
export function replaceReadings(now: () => number): void {
  replace(globalThis, { Date: virtualDate({ Real: Date, now }) })
  replaceElapsedTime(now)
}

function replaceElapsedTime(now: () => number): void {
  const start = now()
  const atStart = performance.now()
  const realStart = process.hrtime.bigint()
  const elapsed = () => now() - start
  replace(performance, { now: () => atStart + elapsed(), timeOrigin: start - atStart })

  const nanoseconds = () => realStart + BigInt(elapsed()) * 1_000_000n
  function hrtime(since?: [number, number]): [number, number] {
    const total = nanoseconds() - (since ? BigInt(since[0]) * 1_000_000_000n + BigInt(since[1]) : 0n)
    return [Number(total / 1_000_000_000n), Number(total % 1_000_000_000n)]
  }
  replace(process, { hrtime: Object.assign(hrtime, { bigint: nanoseconds }) })
}

export function replace(target: object, members: object): void {
  for (const key of Reflect.ownKeys(members)) {
    const value = Reflect.get(members, key)
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
  }
}
