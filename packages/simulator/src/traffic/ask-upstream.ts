import { type Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { errorCode } from '../error-text.ts'
import { afterPatience, type Patience } from '../time/patience.ts'
import { endToEnd } from './headers.ts'

export interface UpstreamRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly address: { readonly host: string; readonly port: number }
  readonly agent: Agent
  readonly path: string
  readonly headers: readonly string[]
  /** Whether there is a body to stream. */
  readonly hasBody: boolean
  /** Real milliseconds in which a reset means that the connection was closed while it was idle. */
  readonly idleCloseWindow: number
  /** How long nothing may come from the target. */
  readonly silence: Patience
}

export type UpstreamOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly broken: boolean }
  | { readonly kind: 'client-gone' }
  | { readonly kind: 'timeout' }
  /** `idleClosed`: on a connection that had been used before, and so soon that the target had just closed it. */
  | { readonly kind: 'failed'; readonly idleClosed: boolean }

/** Sends the request on and streams the answer back. Nothing has reached the client unless the outcome is `answered`. */
export function askUpstream(options: UpstreamRequest): Promise<UpstreamOutcome> {
  const { request, response, address, agent, path, headers, hasBody, idleCloseWindow, silence } = options
  const { host, port } = address
  return new Promise((resolve) => {
    const startedAt = performance.now()
    const upstream = httpRequest({ host, port, agent, path, method: request.method, headers, setHost: false })
    let cancelTimeout = () => {}
    const end = (outcome: UpstreamOutcome) => {
      cancelTimeout()
      response.off('close', clientGone)
      request.off('data', heard)
      request.unpipe(upstream)
      // What is left of a body that nobody reads would block the client's connection.
      request.resume()
      upstream.on('error', () => {})
      const isWhole = outcome.kind === 'answered' && !outcome.broken && upstream.writableFinished
      if (!isWhole) upstream.destroy()
      resolve(outcome)
    }
    const heard = () => {
      cancelTimeout()
      cancelTimeout = afterPatience(silence, () => {
        if (response.headersSent) end({ kind: 'answered', status: response.statusCode, broken: true })
        else end({ kind: 'timeout' })
      })
    }
    const clientGone = () => end({ kind: 'client-gone' })
    heard()
    response.once('close', clientGone)
    upstream.once('error', (error) => {
      const soon = performance.now() - startedAt < idleCloseWindow
      const reset = ['ECONNRESET', 'EPIPE'].includes(errorCode(error) ?? '')
      end({ kind: 'failed', idleClosed: upstream.reusedSocket && reset && soon })
    })
    upstream.once('response', (answer) => {
      heard()
      if (!begin(answer, response)) {
        end({ kind: 'failed', idleClosed: false })
        return
      }
      const status = response.statusCode
      answer.on('data', heard)
      answer.once('error', () => end({ kind: 'answered', status, broken: true }))
      answer.once('end', () => end({ kind: 'answered', status, broken: false }))
      answer.pipe(response)
    })
    if (hasBody) {
      request.on('data', heard)
      request.pipe(upstream)
    } else upstream.end()
  })
}

/** Whether the answer's status and headers are such that they can be passed on. */
function begin(answer: IncomingMessage, response: ServerResponse): boolean {
  try {
    response.writeHead(answer.statusCode ?? 0, answer.statusMessage ?? '', endToEnd(answer.rawHeaders).flat())
    return true
  } catch {
    // A status or header that Node's client lets in and its server does not let out.
    return false
  }
}
