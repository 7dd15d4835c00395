import { syncBuiltinESMExports } from 'node:module'
import timersModule from 'node:timers'
import timersPromisesModule from 'node:timers/promises'
import { replace, replaceReadings } from '../virtual-time/readings.ts'
import { compressionVariable, isCompression } from './compression.ts'

const text = process.env[compressionVariable]
// A process that a rehearsed one forks inherits the flag that loads this file, but not the clock.
delete process.env[compressionVariable]
const compression: unknown = text === undefined ? undefined : JSON.parse(text)
if (isCompression(compression)) compress(compression)

function compress({ speed, real, now }: { speed: number; real: number; now: number }): void {
  const realNow = Date.now
  const shorter = (ms: unknown) => Number(ms ?? 0) / speed
  const { setTimeout, setInterval } = globalThis
  const { setTimeout: sleep, setInterval: ticks, scheduler } = timersPromisesModule
  const wait = scheduler.wait.bind(scheduler)
  const { timeout } = AbortSignal

  const functions = {
    setTimeout: Object.assign(
      (run: () => void, ms?: unknown, ...values: []) => setTimeout(run, shorter(ms), ...values),
      setTimeout,
    ),
    setInterval: (run: () => void, ms?: unknown, ...values: []) => setInterval(run, shorter(ms), ...values),
  }
  const promises = {
    setTimeout: (ms?: number, ...rest: []) => sleep(shorter(ms), ...rest),
    setInterval: (ms?: number, ...rest: []) => ticks(shorter(ms), ...rest),
  }
  replace(globalThis, functions)
  replace(timersModule, functions)
  replace(timersPromisesModule, promises)
  replace(scheduler, { wait: (ms: number, ...rest: []) => wait(shorter(ms), ...rest) })
  replace(AbortSignal, { timeout: (ms: number) => timeout.call(AbortSignal, Math.ceil(shorter(ms))) })
  replaceReadings(() => Math.floor(now + (realNow() - real) * speed))
  syncBuiltinESMExports()
}
