import { Agent } from 'node:http'
import type { Duplex } from 'node:stream'

/** Says on every connection that it is kept, as a load balancer does, and keeps it only while it is told to. */
class TargetAgent extends Agent {
  keeps: boolean

  constructor({ keeps }: { keeps: boolean }) {
    super({ keepAlive: true })
    this.keeps = keeps
  }

  override keepSocketAlive(socket: Duplex): boolean {
    // Node's own decides by the answer's headers; the types do not know that it returns a boolean.
    return this.keeps && Boolean(super.keepSocketAlive(socket))
  }

  closeIdle(): void {
    for (const socket of Object.values(this.freeSockets).flatMap((sockets) => sockets ?? [])) socket.destroy()
  }
}

/** The connections to one target. */
export class TargetPool {
  readonly #reusing = new TargetAgent({ keeps: true })
  /** A target that is told of the end of a connection may break it before it has read a body that it has answered. */
  readonly #fresh = new TargetAgent({ keeps: false })
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
    this.#reusing.keeps = !draining
    if (draining) this.#reusing.closeIdle()
  }

  /** Ends every connection, whatever is under way on it. */
  cut(): void {
    this.#cut = true
    this.#reusing.destroy()
    this.#fresh.destroy()
  }
}
