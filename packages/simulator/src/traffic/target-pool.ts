import { Agent } from 'node:http'
import type { Duplex } from 'node:stream'

/** Keeps connections alive until it is told to stop. */
class ReusingAgent extends Agent {
  draining = false

  constructor() {
    super({ keepAlive: true })
  }

  override keepSocketAlive(socket: Duplex): boolean {
    // Node's own decides by the answer's headers; the types do not know that it returns a boolean.
    return !this.draining && Boolean(super.keepSocketAlive(socket))
  }

  closeIdle(): void {
    for (const socket of Object.values(this.freeSockets).flatMap((sockets) => sockets ?? [])) socket.destroy()
  }
}

/** The connections to one target. */
export class TargetPool {
  readonly #reusing = new ReusingAgent()
  readonly #fresh = new Agent({ keepAlive: false })
  #cut = false

  /** @param options.reuse false: a connection for this request alone */
  agent({ reuse }: { reuse: boolean }): Agent {
    return reuse ? this.#reusing : this.#fresh
  }

  get isCut(): boolean {
    return this.#cut
  }

  /** While it drains, connections end with the request that they carry; idle ones end now, so that the target can. */
  drain(draining: boolean): void {
    this.#reusing.draining = draining
    if (draining) this.#reusing.closeIdle()
  }

  /** Ends every connection, whatever is under way on it. */
  cut(): void {
    this.#cut = true
    this.#reusing.destroy()
    this.#fresh.destroy()
  }
}
