import { createServer, type ServerResponse } from 'node:http'
import { afterEach } from '@jest/globals'
import { VirtualTime } from '../../src/virtual-time/virtual-time.ts'

/** A clock that only moves when told to, written for these tests alone. */
class TinyClock {
  #now = Date.UTC(2026, 0, 1)
  readonly #events: { at: number; run: () => void }[] = []

  now(): number {
    return this.#now
  }

  nextAt(): number | undefined {
    return this.#events[0]?.at
  }

  at(at: number, run: () => void): void {
    this.#events.push({ at, run })
    this.#events.sort((a, b) => a.at - b.at)
  }

  advanceTo(time: number): void {
    for (let event = this.#events[0]; event && event.at <= time; event = this.#events[0]) {
      this.#events.shift()
      this.#now = event.at
      event.run()
    }
    this.#now = time
  }
}

export interface TinyWorld {
  readonly clock: TinyClock
  readonly time: VirtualTime
  readonly url: string
  /** Paths in the order they were asked for, with the seconds since the start. */
  readonly requests: string[]
}

/**
 * A server on loopback whose answers take time on the clock: `/after/5000` answers 5 s later, `/never…` does not,
 * everything else answers at once.
 */
export function tinyWorlds(): () => Promise<TinyWorld> {
  const closers: (() => void)[] = []
  afterEach(() => {
    for (const close of closers.splice(0)) close()
  })
  return async () => {
    const clock = new TinyClock()
    const requests: string[] = []
    const start = clock.now()
    const open = new Set<ServerResponse>()
    const waiting = new Set<ServerResponse>()
    const server = createServer((request, response) => {
      const path = request.url ?? ''
      requests.push(`${(clock.now() - start) / 1000} ${path}`)
      open.add(response)
      response.on('close', () => {
        open.delete(response)
        waiting.delete(response)
      })
      const delay = /^\/after\/(\d+)$/.exec(path)?.[1]
      const answer = () => {
        waiting.delete(response)
        response.end('ok')
      }
      if (delay !== undefined || path.startsWith('/never')) waiting.add(response)
      if (delay !== undefined) clock.at(clock.now() + Number(delay), answer)
      else if (!path.startsWith('/never')) answer()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(() => {
      server.close()
      server.closeAllConnections()
    })
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const time = new VirtualTime({ clock, activity: () => ({ open: open.size, waitingOnClock: waiting.size }) })
    return { clock, time, url: `http://127.0.0.1:${port}`, requests }
  }
}
