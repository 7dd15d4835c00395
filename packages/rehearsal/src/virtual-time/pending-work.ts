import { createHook } from 'node:async_hooks'

/**
 * Resources that wait for somebody else, or that are ours. Whatever is not named here (file system, DNS, a connection
 * being made, a child process, an immediate) is work that will call JavaScript again without time having to pass.
 */
const passive = new Set([
  'PipeWrap',
  'MessagePort',
  'ShutdownWrap',
  'SignalWrap',
  'StatWatcher',
  'TCPServerWrap',
  'TCPSocketWrap',
  'TLSWrap',
  'TTYWrap',
  // Real timers are the ones inside Node (the header date, a keep-alive hint): they never decide what an action does.
  'Timeout',
  'UDPWrap',
  'WriteWrap',
])

/** Knows what this process still has to do at the present moment. */
export class PendingWork {
  readonly #jobs = new Map<number, object>()

  /** Listens from now on, for the life of the process. */
  watch(): void {
    // Jobs of the thread pool are no "active resources": only their hooks tell of them.
    const options = {
      trackPromises: false,
      init: (id: number, type: string, _trigger: number, resource: object) => {
        if (type === 'ZLIB') this.#watchCompression(id, resource)
        else if (type.endsWith('REQUEST') && !type.startsWith('HTTP')) this.#jobs.set(id, resource)
      },
      before: (id: number) => {
        this.#jobs.delete(id)
      },
      destroy: (id: number) => {
        this.#jobs.delete(id)
      },
    }
    createHook(options).enable()
  }

  exists(): boolean {
    return (
      this.#jobs.values().some(isUnderWay) ||
      process.getActiveResourcesInfo().some((resource) => !passive.has(resource))
    )
  }

  // One resource does many jobs, and only the end of a job has a hook.
  #watchCompression(id: number, resource: object): void {
    const write: unknown = Reflect.get(resource, 'write')
    if (typeof write !== 'function') return
    const begin = (...values: unknown[]) => {
      this.#jobs.set(id, asynchronous)
      return Reflect.apply(write, resource, values)
    }
    Object.defineProperty(resource, 'write', { value: begin, writable: true, configurable: true })
  }
}

const asynchronous = { ondone: () => {} }

/**
 * A job of node:crypto that is done at once (randomUUID fills its store with one) has the same hooks as one that calls
 * back later, but nobody to call, and its end is only seen when it is garbage.
 */
function isUnderWay(job: object): boolean {
  return typeof Reflect.get(job, 'ondone') === 'function'
}
