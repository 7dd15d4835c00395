import type { TextGetter } from '@ecs-actions/github/get-text'
import type { VirtualClock } from '@ecs-actions/simulator'
import fc from 'fast-check'

/** How one request is answered, and after how many milliseconds. */
export type Scheduled =
  | { readonly kind: 'token'; readonly ms: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: number | undefined; readonly ms: number }
  | { readonly kind: 'rubbish'; readonly text: string; readonly ms: number }
  | { readonly kind: 'lost'; readonly code: string; readonly ms: number }
  /** Not even the end of the request ends it. */
  | { readonly kind: 'hang'; readonly ms: number }

const ms = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12_000 }))
const retryAfter = fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined })
const passing = fc.constantFrom(429, 500, 502, 503, 504, 599)
const refusing = fc.constantFrom(301, 302, 400, 401, 403, 404, 408, 422)

export const anySchedule: fc.Arbitrary<readonly Scheduled[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('status' as const), status: passing, retryAfter, ms }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('status' as const), status: refusing, retryAfter, ms }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('rubbish' as const),
        text: fc.constantFrom('', '<html>', '{"value":"body-of-the-reply', '{"value":null}', '[]', 'null'),
        ms,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('lost' as const),
        code: fc.constantFrom('ECONNRESET', 'ECONNREFUSED', 'EAI_AGAIN', 'ETIMEDOUT', 'ERR_PROXY_TUNNEL'),
        ms,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('hang' as const), ms }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('token' as const), ms }) },
  ),
  { maxLength: 16 },
)

/** A request as GitHub saw it. Times in epoch ms. */
export interface Seen {
  readonly at: number
  readonly answer: Scheduled
  /** When it was answered or given up. */
  endedAt: number | undefined
}

/** GitHub on virtual time: answers as scheduled, and with a token of its own for each request from then on. */
export function scheduledGitHub(
  clock: VirtualClock,
  schedule: readonly Scheduled[],
): { get: TextGetter; seen: Seen[] } {
  const seen: Seen[] = []
  return {
    seen,
    async get(_, { signal }) {
      const index = seen.length
      const request: Seen = { at: clock.now(), answer: schedule[index] ?? { kind: 'token', ms: 0 }, endedAt: undefined }
      seen.push(request)
      const end = () => {
        request.endedAt ??= clock.now()
      }
      signal.addEventListener('abort', end)
      if (request.answer.kind === 'hang') return new Promise(() => {})
      await clock.sleep(request.answer.ms, signal)
      end()
      return replyTo(request.answer, index)
    },
  }
}

function replyTo(answer: Exclude<Scheduled, { kind: 'hang' }>, index: number) {
  const reply = { status: 200, text: '', retryAfter: undefined }
  switch (answer.kind) {
    case 'token':
      return { ...reply, text: JSON.stringify({ value: `token-${index}` }) }
    case 'status':
      return { ...reply, status: answer.status, retryAfter: answer.retryAfter?.toString() }
    case 'rubbish':
      return { ...reply, text: answer.text }
    case 'lost':
      throw Object.assign(new Error('with the body-of-the-reply'), { code: answer.code })
  }
}
