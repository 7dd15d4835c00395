import type { GetLogEventsRequest, GetLogEventsResponse } from '@aws-sdk/client-cloudwatch-logs'
import type { StoredEvent } from './log-event.ts'
import { earliestPage, latestPage, type Page } from './page.ts'
import { formatToken, type PageToken, parseToken } from './page-token.ts'
import { limitWithin, withinRange } from './parameters.ts'

export interface ReadOptions {
  /** ARN of the stream. */
  readonly stream: string
  /** Epoch ms, for the age of tokens. */
  readonly now: number
  /** Every forward page that has events is preceded by an empty one, as CloudWatch Logs may do. */
  readonly emptyPages: boolean
}

type Request = Omit<GetLogEventsRequest, 'logStreamName'>

/** One page of what a read sees of a stream. Both tokens are always there; at an end the sent token comes back. */
export function getLogEvents(
  visible: readonly StoredEvent[],
  request: Request,
  { stream, now, emptyPages }: ReadOptions,
): GetLogEventsResponse {
  const token = request.nextToken === undefined ? undefined : parseToken(request.nextToken, { stream, now })
  const limit = limitWithin(request.limit, { most: 10_000, fallback: 10_000 })
  const inRange = withinRange(request)
  const accepts = (event: StoredEvent) => inRange(event.timestamp)
  const fromHead = request.startFromHead === true
  const place = Math.min(token?.position ?? (fromHead ? 0 : visible.length), visible.length)

  if (emptyPages && fromHead && token?.direction !== 'b' && !token?.emptyServed && place < visible.length) {
    const page = { events: [], start: place, end: place }
    return respond({ page, request, token, stream, now, emptyServed: true })
  }
  return respond({ page: pageAt(), request, token, stream, now, emptyServed: false })

  function pageAt(): Page {
    if (token?.direction === 'f') {
      const ahead = { from: place, to: visible.length, limit, accepts }
      // A forward token needs startFromHead: without it the newest page beyond the token comes, and what lies between is lost.
      return fromHead ? earliestPage(visible, ahead) : latestPage(visible, ahead)
    }
    if (token === undefined && fromHead) return earliestPage(visible, { from: 0, to: visible.length, limit, accepts })
    return latestPage(visible, { from: 0, to: place, limit, accepts })
  }
}

function respond(reply: {
  page: Page
  request: Request
  token: PageToken | undefined
  stream: string
  now: number
  emptyServed: boolean
}): GetLogEventsResponse {
  const { page, request, token, stream, now, emptyServed } = reply
  const atEnd = page.events.length === 0 && !emptyServed && page.start === page.end
  const sent = atEnd ? request.nextToken : undefined
  const tokenAt = (direction: 'f' | 'b', position: number) =>
    formatToken({ direction, stream, position, issuedAt: now, emptyServed: direction === 'f' && emptyServed })
  return {
    events: page.events.map(({ timestamp, message, ingestionTime }) => ({ timestamp, message, ingestionTime })),
    nextForwardToken: token?.direction === 'f' && sent ? sent : tokenAt('f', page.end),
    nextBackwardToken: token?.direction === 'b' && sent ? sent : tokenAt('b', page.start),
  }
}
