import { createHook } from 'node:async_hooks'
import { ChildProcess } from 'node:child_process'
import diagnostics from 'node:diagnostics_channel'

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
  readonly #jobs = new Set<number>()
  readonly #children = new Set<ChildProcess>()

  /** Listens from now on, for the life of the process. */
  watch(): void {
    // Jobs of the thread pool are no "active resources": only their hooks tell of them.
    const options = {
      trackPromises: false,
      init: (id: number, type: string, _trigger: number, resource: object) => {
        if (type === 'ZLIB') this.#watchJobs({ id, resource, method: 'write' })
        else if (type.endsWith('REQUEST')) this.#watchJobs({ id, resource, method: 'run' })
      },
      before: (id: number) => {
        this.#jobs.delete(id)
      },
      destroy: (id: number) => {
        this.#jobs.delete(id)
      },
    }
    createHook(options).enable()
    // Between the end of a process and the end of its output it is no active resource any more.
    diagnostics.subscribe('child_process', (message) => {
      const child: unknown = typeof message === 'object' && message !== null && Reflect.get(message, 'process')
      if (!(child instanceof ChildProcess)) return
      this.#children.add(child)
      child.once('close', () => this.#children.delete(child))
    })
  }

  exists(): boolean {
    if (this.#jobs.size > 0 || this.#children.size > 0) return true
    return process.getActiveResourcesInfo().some((resource) => !passive.has(resource))
  }

  // The hooks see a resource come and a job end. A job begins with a call, and a compression stream has many of them.
  #watchJobs({ id, resource, method }: { id: number; resource: object; method: string }): void {
    const start: unknown = Reflect.get(resource, method)
    if (typeof start !== 'function') return
    const begin = (...values: unknown[]): unknown => {
      this.#jobs.add(id)
      const result: unknown = Reflect.apply(start, resource, values)
      // node:crypto also does jobs at once (randomUUID); these give their result back as [error, value].
      if (Array.isArray(result)) this.#jobs.delete(id)
      return result
    }
    Object.defineProperty(resource, method, { value: begin, writable: true, configurable: true })
  }
}
