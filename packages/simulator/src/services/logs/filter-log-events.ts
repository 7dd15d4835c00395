import type { FilteredLogEvent, FilterLogEventsRequest, FilterLogEventsResponse } from '@aws-sdk/client-cloudwatch-logs'
import { invalidParameter } from './errors.ts'
import { eventSize, type StoredEvent } from './log-event.ts'
import type { LogGroup } from './log-group.ts'
import type { LogStream } from './log-stream.ts'
import { limitWithin, withinRange } from './parameters.ts'

interface Found {
  readonly stream: string
  readonly event: StoredEvent
}

/** Events of several streams by timestamp; the last page has no nextToken. */
export function filterLogEvents(
  group: LogGroup,
  request: FilterLogEventsRequest,
  time: number,
): FilterLogEventsResponse {
  if (request.filterPattern) {
    throw invalidParameter(
      `filterPattern '${request.filterPattern}': the simulator matches no patterns; leave it out and filter the events`,
    )
  }
  const limit = limitWithin(request.limit, { most: 10_000, fallback: 10_000 })
  const inRange = withinRange(request)
  const after = request.nextToken === undefined ? undefined : parseKey(request.nextToken)
  const found: Found[] = []
  for (const stream of selectedStreams(group, request, time)) {
    for (const event of stream.visibleAt(time)) {
      if (inRange(event.timestamp) && (!after || compare(event, after) > 0)) found.push({ stream: stream.name, event })
    }
  }
  found.sort((a, b) => compare(a.event, b.event))
  const page = firstPage(found, limit)
  const last = page.at(-1)
  const more = page.length < found.length && last ? { nextToken: formatKey(last.event) } : {}
  return { events: page.map(describe), searchedLogStreams: [], ...more }
}

function selectedStreams(group: LogGroup, request: FilterLogEventsRequest, time: number): LogStream[] {
  const { logStreamNames: names, logStreamNamePrefix: prefix } = request
  if (names && prefix !== undefined) {
    throw invalidParameter('logStreamNames and logStreamNamePrefix are mutually exclusive parameters.')
  }
  if (names) return names.map((name) => group.stream(name, time))
  return group.streams(time).filter(({ name }) => name.startsWith(prefix ?? ''))
}

function firstPage(found: readonly Found[], limit: number): Found[] {
  const page: Found[] = []
  let bytes = 0
  for (const item of found) {
    bytes += eventSize(item.event)
    if (page.length >= limit || (page.length > 0 && bytes > 1_048_576)) break
    page.push(item)
  }
  return page
}

function describe({ stream, event }: Found): FilteredLogEvent {
  const { timestamp, message, ingestionTime, eventId } = event
  return { logStreamName: stream, timestamp, message, ingestionTime, eventId }
}

type Key = Pick<StoredEvent, 'timestamp' | 'eventId'>

function compare(a: Key, b: Key): number {
  if (a.timestamp !== b.timestamp) return a.timestamp - b.timestamp
  if (a.eventId === b.eventId) return 0
  return a.eventId < b.eventId ? -1 : 1
}

function formatKey({ timestamp, eventId }: Key): string {
  return Buffer.from(`${timestamp}/${eventId}`).toString('base64url')
}

function parseKey(text: string): Key {
  const match = /^(\d{1,15})\/(\d{56})$/.exec(Buffer.from(text, 'base64url').toString())
  if (!match?.[2]) throw invalidParameter('The specified nextToken is invalid.')
  return { timestamp: Number(match[1]), eventId: match[2] }
}
