import { type HttpHandler, type HttpRequest, HttpResponse } from '@smithy/core/protocols'
import type { Simulator } from '../simulator.ts'
import type { WireRequest } from '../wire/message.ts'
import { binary } from './binary.ts'

type HandlerOptions = NonNullable<Parameters<HttpHandler['handle']>[1]>

/**
 * A request handler for SDK clients that reaches the simulator without a socket, so that virtual time stays in one
 * process. A reset rejects with the error that Node gives.
 */
export function requestHandler(simulator: Simulator): HttpHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: (request, options = {}) => exchange(simulator, { request, options }),
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  }
}

async function exchange(
  simulator: Simulator,
  { request, options }: { readonly request: HttpRequest; readonly options: HandlerOptions },
): Promise<{ response: HttpResponse }> {
  const gone = new AbortController()
  const aborted = abortion(options.abortSignal, gone)
  try {
    const reply = await Promise.race([simulator.handle(wireRequest(request, gone.signal)), aborted.promise])
    if (reply.kind === 'reset') throw connectionReset()
    const { status, headers, body, bytes } = reply
    return {
      response: new HttpResponse({ statusCode: status, headers: { ...headers }, body: bytes ?? Buffer.from(body) }),
    }
  } finally {
    aborted.forget()
  }
}

/** Rejects with an AbortError, as the SDK's own handler does, and tells the simulator that nobody waits any more. */
function abortion(signal: HandlerOptions['abortSignal'], gone: AbortController) {
  let abort = () => {}
  const promise = new Promise<never>((_, reject) => {
    abort = () => {
      gone.abort()
      reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' }))
    }
    if (signal?.aborted) abort()
  })
  // Without a race that waits for it (the request ended at once), a rejection is nobody's business.
  promise.catch(() => {})
  if (signal && 'addEventListener' in signal) signal.addEventListener('abort', abort, { once: true })
  const forget = () => {
    if (signal && 'removeEventListener' in signal) signal.removeEventListener('abort', abort)
  }
  return { promise, forget }
}

function connectionReset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read', errno: -104 })
}

function wireRequest(request: HttpRequest, signal: AbortSignal): WireRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])
  const named = Object.fromEntries(headers)
  return {
    method: request.method,
    target: `${request.path}${queryText(request.query)}`,
    headers: named,
    body: bodyText(request.body),
    ...(request.body instanceof Uint8Array && binary(named, request.body)),
    signal,
  }
}

function queryText(query: HttpRequest['query'] = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) parameters.append(name, item ?? '')
  }
  return parameters.size === 0 ? '' : `?${parameters}`
}

/** The operations that the simulator knows send text or bytes, never streams. */
function bodyText(body: unknown): string {
  if (body === undefined || body === null) return ''
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return new TextDecoder().decode(body)
  throw new TypeError(`a request body of type ${typeof body} cannot be sent to the simulator in-process`)
}
