import diagnostics from 'node:diagnostics_channel'
import { ClientRequest, IncomingMessage } from 'node:http'

/** Counts the HTTP requests of this process, through node:http(s) and fetch, that have no complete answer yet. */
export class OpenRequests {
  readonly #requests = new Map<ClientRequest, IncomingMessage | undefined>()
  readonly #fetches = new Set<object>()

  /** Listens from now on, for the life of the process. */
  watch(): void {
    const opened = (message: unknown) => {
      const request = member(message, 'request')
      if (request instanceof ClientRequest && !this.#requests.has(request)) this.#requests.set(request, undefined)
    }
    diagnostics.subscribe('http.client.request.created', opened)
    diagnostics.subscribe('http.client.request.start', opened)
    diagnostics.subscribe('http.client.response.finish', (message) => {
      // Despite its name this is the moment of the answer's head: its body may take long.
      const [request, response] = [member(message, 'request'), member(message, 'response')]
      if (request instanceof ClientRequest && response instanceof IncomingMessage) this.#requests.set(request, response)
    })
    diagnostics.subscribe('undici:request:create', (message) => {
      const request = member(message, 'request')
      if (typeof request === 'object' && request !== null) this.#fetches.add(request)
    })
    const finished = (message: unknown) => {
      const request = member(message, 'request')
      if (typeof request === 'object' && request !== null) this.#fetches.delete(request)
    }
    diagnostics.subscribe('undici:request:trailers', finished)
    diagnostics.subscribe('undici:request:error', finished)
  }

  count(): number {
    for (const [request, response] of this.#requests) {
      if (request.destroyed || response?.complete || response?.destroyed) this.#requests.delete(request)
    }
    return this.#requests.size + this.#fetches.size
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
