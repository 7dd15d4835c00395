import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { generate } from 'selfsigned'

/** Servers on 127.0.0.1, until `close`. */
export class Loopback {
  readonly #servers: Server[] = []

  /** Gives the server's origin. */
  async serve(answer: RequestListener): Promise<string> {
    return `http://${await this.#listen(createServer(answer))}`
  }

  /** The same with TLS, and a certificate that nobody has vouched for. */
  async serveUntrusted(answer: RequestListener): Promise<string> {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }])
    return `https://${await this.#listen(createTlsServer({ key, cert }, answer))}`
  }

  close(): void {
    for (const server of this.#servers.splice(0)) server.close().closeAllConnections()
  }

  async #listen(server: Server): Promise<string> {
    this.#servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (typeof address !== 'object' || address === null) throw new Error('no address')
    return `127.0.0.1:${address.port}`
  }
}
