import type {
  DescribeLogGroupsRequest,
  DescribeLogGroupsResponse,
  DescribeLogStreamsRequest,
  DescribeLogStreamsResponse,
  LogStream,
} from '@aws-sdk/client-cloudwatch-logs'
import { invalidParameter } from './errors.ts'
import type { LogGroup } from './log-group.ts'
import { checkChoice, limitWithin } from './parameters.ts'

export function describeLogGroups(
  groups: readonly LogGroup[],
  request: DescribeLogGroupsRequest,
): DescribeLogGroupsResponse {
  const { logGroupNamePrefix: prefix, logGroupNamePattern: pattern } = request
  if (prefix !== undefined && pattern !== undefined) {
    throw invalidParameter('LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.')
  }
  const found = groups
    .filter(({ name }) => name.startsWith(prefix ?? ''))
    .filter(({ name }) => name.toLowerCase().includes(pattern?.toLowerCase() ?? ''))
    .toSorted((a, b) => byText(a.name, b.name))
  const { items, more } = slice(found, request)
  return { logGroups: items.map((group) => group.describe()), ...more }
}

export function describeLogStreams(
  group: LogGroup,
  request: DescribeLogStreamsRequest,
  time: number,
): DescribeLogStreamsResponse {
  const { logStreamNamePrefix: prefix, orderBy = 'LogStreamName' } = request
  checkChoice('orderBy', orderBy, ['LogStreamName', 'LastEventTime'])
  if (orderBy === 'LastEventTime' && prefix !== undefined) {
    throw invalidParameter('Cannot order by LastEventTime with a logStreamNamePrefix.')
  }
  const found = group
    .streams(time)
    .filter(({ name }) => name.startsWith(prefix ?? ''))
    .map((stream) => stream.describe(time))
    .toSorted(orderBy === 'LastEventTime' ? byLastEvent : byName)
  if (request.descending) found.reverse()
  const { items, more } = slice(found, request)
  return { logStreams: items, ...more }
}

function slice<T>(
  items: readonly T[],
  request: { limit?: number | undefined; nextToken?: string | undefined },
): { items: T[]; more: { nextToken?: string } } {
  const limit = limitWithin(request.limit, { most: 50, fallback: 50 })
  const start = request.nextToken === undefined ? 0 : startOf(request.nextToken)
  const end = start + limit
  return { items: items.slice(start, end), more: end < items.length ? { nextToken: `after-${end}` } : {} }
}

function startOf(token: string): number {
  const match = /^after-(\d{1,9})$/.exec(token)
  if (!match) throw invalidParameter('The specified nextToken is invalid.')
  return Number(match[1])
}

function byName(a: LogStream, b: LogStream): number {
  return byText(a.logStreamName ?? '', b.logStreamName ?? '')
}

function byLastEvent(a: LogStream, b: LogStream): number {
  return (a.lastEventTimestamp ?? 0) - (b.lastEventTimestamp ?? 0) || byName(a, b)
}

// Code points, as AWS sorts names; localeCompare would ignore case.
function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
