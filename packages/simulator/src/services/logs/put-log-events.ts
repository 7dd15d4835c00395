import type { InputLogEvent, RejectedLogEventsInfo } from '@aws-sdk/client-cloudwatch-logs'
import { invalidParameter } from './errors.ts'
import { eventSize, type LogEvent } from './log-event.ts'

export interface AcceptedBatch {
  readonly events: readonly LogEvent[]
  readonly rejected: RejectedLogEventsInfo | undefined
}

const day = 24 * 3_600_000

/**
 * Applies PutLogEvents' rules of a batch: those that refuse it whole throw, events outside the accepted times are told
 * by index.
 * @throws InvalidParameterException
 */
export function acceptBatch(
  batch: readonly InputLogEvent[] | undefined,
  { now, retentionInDays }: { now: number; retentionInDays: number | undefined },
): AcceptedBatch {
  const events = (batch ?? []).map(checkedEvent)
  if (events.length < 1 || events.length > 10_000) {
    throw invalidParameter(`a batch has 1 to 10000 log events, not ${events.length}`)
  }
  const bytes = events.reduce((sum, event) => sum + eventSize(event), 0)
  if (bytes > 1_048_576) throw invalidParameter(`Upload too large: ${bytes} bytes exceeds limit of 1048576`)
  for (const [index, event] of events.entries()) {
    if (event.timestamp < (events[index - 1]?.timestamp ?? 0)) {
      throw invalidParameter('Log events in a single PutLogEvents request must be in chronological order.')
    }
  }

  const expired = countWhile(
    events,
    ({ timestamp }) => timestamp < now - (retentionInDays ?? Number.POSITIVE_INFINITY) * day,
  )
  const tooOld = countWhile(events, ({ timestamp }) => timestamp < now - 14 * day)
  const tooNew = events.findIndex(({ timestamp }) => timestamp > now + 2 * 3_600_000)
  const accepted = events.slice(Math.max(expired, tooOld), tooNew === -1 ? undefined : tooNew)
  const first = accepted[0]
  const last = accepted.at(-1)
  if (first && last && last.timestamp - first.timestamp > day) {
    throw invalidParameter('The batch of log events in a single PutLogEvents request cannot span more than 24 hours.')
  }
  if (accepted.length === events.length) return { events: accepted, rejected: undefined }
  return {
    events: accepted,
    rejected: {
      ...(tooNew === -1 ? {} : { tooNewLogEventStartIndex: tooNew }),
      ...(tooOld === 0 ? {} : { tooOldLogEventEndIndex: tooOld }),
      ...(expired === 0 ? {} : { expiredLogEventEndIndex: expired }),
    },
  }
}

function checkedEvent({ timestamp, message }: InputLogEvent, index: number): LogEvent {
  const at = `logEvents.${index + 1}.member`
  if (timestamp === undefined || timestamp < 0) {
    throw invalidParameter(
      `1 validation error detected: Value '${String(timestamp)}' at '${at}.timestamp' failed to satisfy constraint: Member must have value greater than or equal to 0`,
    )
  }
  if (message === undefined || message === '') {
    throw invalidParameter(
      `1 validation error detected: Value '${message ?? 'null'}' at '${at}.message' failed to satisfy constraint: Member must have length greater than or equal to 1`,
    )
  }
  // The member is a long: a fraction is no part of it.
  return { timestamp: Math.trunc(timestamp), message }
}

function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item))
  return end === -1 ? items.length : end
}
