import { isUntrusted, tunnelStatus } from '@ecs-actions/domain/connection-error'
import { errorCode } from '@ecs-actions/domain/failure'
import type { TextGetter, TextReply } from '../get-text.ts'
import type { Environment } from '../inputs/read.ts'
import type { TokenRequest } from './request.ts'

export interface WaitingClock {
  /** Epoch ms. */
  now(): number
  /** Milliseconds; rejects when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** What came of one request. `seen` is safe to print: no body, no query, no header is in it. */
export type Answer =
  | { readonly kind: 'token'; readonly token: string }
  | Trouble
  | { readonly kind: 'refused'; readonly seen: string; readonly status?: number; readonly code?: string }

/** May be over a moment later. */
export interface Trouble {
  readonly kind: 'trouble'
  readonly seen: string
  /** Whether GitHub answered at all. */
  readonly code: 'unavailable' | 'network'
  /** The header of that name. */
  readonly retryAfter?: string | undefined
  readonly cause?: unknown
}

/** One request, which never takes longer than `limit` milliseconds, however its reply trickles. */
export async function ask(
  { url, headers }: TokenRequest,
  options: { get: TextGetter; clock: WaitingClock; limit: number; environment: Environment },
): Promise<Answer> {
  const { get, clock, limit, environment } = options
  const ended = new AbortController()
  const { signal } = ended
  try {
    const reply = await Promise.race([
      get(url, { headers, environment, signal }),
      clock.sleep(limit, signal).then(() => undefined),
    ])
    if (reply) return answerOf(reply)
    return { kind: 'trouble', code: 'network', seen: `no complete answer within ${Math.ceil(limit / 1_000)} s` }
  } catch (error) {
    return lostConnection(error)
  } finally {
    ended.abort()
  }
}

function answerOf({ status, text, retryAfter }: TextReply): Answer {
  const seen = `HTTP status ${status}`
  if (status === 429 || status >= 500) return { kind: 'trouble', code: 'unavailable', seen, retryAfter }
  if (status < 200 || status > 299) return { kind: 'refused', seen, status }
  const token = tokenIn(text)
  if (token !== undefined) return { kind: 'token', token }
  // Cut off, or from something in between that believes to know better.
  return { kind: 'trouble', code: 'unavailable', seen: `${seen} without a token` }
}

function tokenIn(text: string): string | undefined {
  try {
    const reply: unknown = JSON.parse(text)
    const value = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : undefined
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}

/** The code alone is told: messages of Node may hold the URL of the proxy, with its password. */
function lostConnection(error: unknown): Answer {
  const code = errorCode(error)
  if (code === undefined) throw error
  const status = tunnelStatus(error)
  const seen = status === undefined ? code : `the proxy answered HTTP status ${status}`
  // A user whom the proxy does not know, or a host that it forbids, stays so.
  const isForbidden = status !== undefined && status >= 400 && status < 500
  const isFinal = isForbidden || isUntrusted(error) || code === 'ERR_PROXY_INVALID_CONFIG'
  return isFinal ? { kind: 'refused', seen, code } : { kind: 'trouble', code: 'network', seen, cause: error }
}
