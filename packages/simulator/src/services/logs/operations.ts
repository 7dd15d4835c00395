import {
  CreateLogGroup$,
  type CreateLogGroupRequest,
  CreateLogStream$,
  type CreateLogStreamRequest,
  DeleteLogGroup$,
  type DeleteLogGroupRequest,
  DescribeLogGroups$,
  type DescribeLogGroupsRequest,
  type DescribeLogGroupsResponse,
  DescribeLogStreams$,
  type DescribeLogStreamsRequest,
  type DescribeLogStreamsResponse,
  FilterLogEvents$,
  type FilterLogEventsRequest,
  type FilterLogEventsResponse,
  GetLogEvents$,
  type GetLogEventsRequest,
  type GetLogEventsResponse,
  PutLogEvents$,
  type PutLogEventsRequest,
  type PutLogEventsResponse,
  PutRetentionPolicy$,
  type PutRetentionPolicyRequest,
} from '@aws-sdk/client-cloudwatch-logs'
import { operation } from '../../operation.ts'
import type { Operation } from '../../service.ts'
import type { Clock } from '../../time/clock.ts'
import { filterLogEvents } from './filter-log-events.ts'
import { getLogEvents } from './get-log-events.ts'
import { describeLogGroups, describeLogStreams } from './listing.ts'
import type { LogGroups } from './log-groups.ts'
import { groupName, groupOf, streamName } from './parameters.ts'
import { acceptBatch } from './put-log-events.ts'

/** Clients of our time send no sequence tokens any more; the reply still carries one. */
const sequenceToken = '49000000000000000000000000000000000000000000000000000000'

export function logsOperations(groups: LogGroups, options: { clock: Clock; emptyPages: boolean }): Operation[] {
  const { clock, emptyPages } = options
  return [
    operation<CreateLogGroupRequest, object>(CreateLogGroup$, (input) => {
      groups.create(groupName(input.logGroupName))
      return {}
    }),
    operation<DeleteLogGroupRequest, object>(DeleteLogGroup$, (input) => {
      groups.delete(groupName(input.logGroupName))
      return {}
    }),
    operation<DescribeLogGroupsRequest, DescribeLogGroupsResponse>(DescribeLogGroups$, (input, { readAt }) =>
      describeLogGroups(groups.all(readAt), input),
    ),
    operation<PutRetentionPolicyRequest, object>(PutRetentionPolicy$, (input) => {
      groups.retain(groupName(input.logGroupName), input.retentionInDays)
      return {}
    }),
    operation<CreateLogStreamRequest, object>(CreateLogStream$, (input) => {
      const name = streamName(input.logStreamName)
      groups.group(groupName(input.logGroupName)).createStream(name, clock.now())
      return {}
    }),
    operation<DescribeLogStreamsRequest, DescribeLogStreamsResponse>(DescribeLogStreams$, (input, { readAt }) =>
      describeLogStreams(groups.group(groupOf(input), readAt), input, readAt),
    ),
    operation<PutLogEventsRequest, PutLogEventsResponse>(PutLogEvents$, (input) => {
      const now = clock.now()
      const group = groups.group(groupName(input.logGroupName))
      const stream = group.stream(streamName(input.logStreamName), now)
      const { events, rejected } = acceptBatch(input.logEvents, { now, retentionInDays: group.retentionInDays })
      groups.ingest(stream, events)
      return { nextSequenceToken: sequenceToken, ...(rejected && { rejectedLogEventsInfo: rejected }) }
    }),
    operation<GetLogEventsRequest, GetLogEventsResponse>(GetLogEvents$, (input, { readAt }) => {
      const stream = groups.group(groupOf(input), readAt).stream(streamName(input.logStreamName), readAt)
      return getLogEvents(stream.visibleAt(readAt), input, { stream: stream.arn, now: clock.now(), emptyPages })
    }),
    operation<FilterLogEventsRequest, FilterLogEventsResponse>(FilterLogEvents$, (input, { readAt }) =>
      filterLogEvents(groups.group(groupOf(input), readAt), input, readAt),
    ),
  ]
}
