import { Socket } from 'node:net'
import { timerDelay } from './child-clock.ts'
import type { VirtualTimeout, VirtualTimers } from './virtual-timers.ts'

/** Puts the idle timeouts of sockets, and with them those of HTTP requests and agents, on virtual timers. */
export function virtualiseSocketTimeouts(timers: VirtualTimers): void {
  const handles = new WeakMap<Socket, VirtualTimeout>()

  function setTimeout(this: Socket, ms: number, callback?: () => void): Socket {
    if (this.destroyed) return this
    handles.get(this)?.close()
    Reflect.set(this, 'timeout', ms)
    if (ms === 0) {
      if (callback) this.removeListener('timeout', callback)
      return this
    }
    const handle = timers.setTimeout(() => this.emit('timeout'), timerDelay(ms)).unref()
    handles.set(this, handle)
    this.once('close', () => handle.close())
    if (callback) this.once('timeout', callback)
    return this
  }

  // Node calls this on every read and write of a socket.
  function unrefTimer(this: Socket): void {
    const handle = handles.get(this)
    if (handle?.isPending()) handle.refresh()
  }

  Object.defineProperty(Socket.prototype, 'setTimeout', { value: setTimeout, writable: true, configurable: true })
  Object.defineProperty(Socket.prototype, '_unrefTimer', { value: unrefTimer, writable: true, configurable: true })
}
