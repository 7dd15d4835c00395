import { syncBuiltinESMExports } from 'node:module'
import timersModule from 'node:timers'
import timersPromisesModule from 'node:timers/promises'
import { promisify } from 'node:util'
import type { ChildClock } from './child-clock.ts'
import { replace, replaceReadings } from './readings.ts'
import { virtualiseSocketTimeouts } from './socket-timeouts.ts'
import { timersPromises } from './timers-promises.ts'
import { VirtualTimers } from './virtual-timers.ts'

/** Replaces this process's view of time by the clock's. setImmediate, process.nextTick and microtasks stay real. */
export function installVirtualTime(clock: ChildClock): void {
  const real = { clearTimeout: globalThis.clearTimeout, setTimeout: globalThis.setTimeout }
  const timers = new VirtualTimers({
    clock,
    real: { clearTimeout: (handle) => Reflect.apply(real.clearTimeout, undefined, [handle]) },
  })
  const promises = timersPromises(timers)

  function setTimeout(callback: unknown, delay?: unknown, ...values: unknown[]): unknown {
    if (isInternalTurn(delay)) return Reflect.apply(real.setTimeout, undefined, [callback, delay, ...values])
    return timers.setTimeout(callback, delay, ...values)
  }

  const functions = {
    setTimeout,
    setInterval: timers.setInterval.bind(timers),
    clearTimeout: timers.clear.bind(timers),
    clearInterval: timers.clear.bind(timers),
  }
  replace(setTimeout, { [promisify.custom]: promises.setTimeout })
  replace(globalThis, functions)
  replace(timersModule, functions)
  replace(timersPromisesModule, { setTimeout: promises.setTimeout, setInterval: promises.setInterval })
  replace(timersPromisesModule.scheduler, { wait: promises.wait })
  replace(AbortSignal, { timeout: (ms: number) => abortAfter({ ms, timers }) })
  replaceReadings(() => clock.now())
  virtualiseSocketTimeouts(timers)
  syncBuiltinESMExports()
}

/**
 * Node's fetch lets a turn of the event loop pass with a timer of 0 ms before it uses a kept connection again. That turn
 * is real: virtual time does not move while a request is on its way.
 */
function isInternalTurn(delay: unknown): boolean {
  if (Number(delay ?? 0) > 1) return false
  const [, , , caller = ''] = (new Error().stack ?? '').split('\n')
  return caller.includes('(node:internal/')
}

function abortAfter({ ms, timers }: { ms: number; timers: VirtualTimers }): AbortSignal {
  const controller = new AbortController()
  const expire = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
  timers.setTimeout(expire, ms).unref()
  return controller.signal
}
