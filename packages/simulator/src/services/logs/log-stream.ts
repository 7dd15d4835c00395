import type { LogStream as LogStreamDescription } from '@aws-sdk/client-cloudwatch-logs'
import type { StoredEvent } from './log-event.ts'

export class LogStream {
  readonly name: string
  readonly createdAt: number
  readonly arn: string
  readonly #events: StoredEvent[] = []

  constructor(options: { name: string; groupArn: string; createdAt: number }) {
    this.name = options.name
    this.createdAt = options.createdAt
    this.arn = `${options.groupArn}:log-stream:${options.name}`
  }

  append(events: readonly StoredEvent[]): void {
    for (const event of events) this.#events.push(event)
  }

  /** What a read at `time` sees, in the order of ingestion: always the beginning of what it will see later. */
  visibleAt(time: number): readonly StoredEvent[] {
    const last = this.#events.findLastIndex((event) => event.visibleAt <= time)
    return last === this.#events.length - 1 ? this.#events : this.#events.slice(0, last + 1)
  }

  describe(time: number): LogStreamDescription {
    const events = this.visibleAt(time)
    const stamps = events.map(({ timestamp }) => timestamp)
    const described: LogStreamDescription = {
      logStreamName: this.name,
      creationTime: this.createdAt,
      arn: this.arn,
      storedBytes: 0,
    }
    if (stamps.length === 0) return described
    return {
      ...described,
      firstEventTimestamp: stamps.reduce((earliest, stamp) => Math.min(earliest, stamp)),
      lastEventTimestamp: stamps.reduce((latest, stamp) => Math.max(latest, stamp)),
      lastIngestionTime: events.at(-1)?.ingestionTime,
      uploadSequenceToken: '49000000000000000000000000000000000000000000000000000000',
    }
  }
}
