import type { LogEvent } from './log-event.ts'
import type { LogGroups } from './log-groups.ts'
import { acceptBatch } from './put-log-events.ts'

/** The way in for what does not come over the wire: the log drivers of containers. */
export class LogSink {
  readonly #groups: LogGroups
  readonly #now: () => number

  constructor(groups: LogGroups, now: () => number) {
    this.#groups = groups
    this.#now = now
  }

  hasGroup(group: string): boolean {
    return this.#groups.find(group) !== undefined
  }

  createGroup(group: string): void {
    this.#groups.create(group)
  }

  /** Makes the stream with its first batch. A group that is gone swallows the events, as the driver's failed calls do. */
  put(batch: { readonly group: string; readonly stream: string; readonly events: readonly LogEvent[] }): void {
    const now = this.#now()
    const group = this.#groups.find(batch.group)
    if (!group) return
    const stream = group.findStream(batch.stream, now) ?? group.createStream(batch.stream, now)
    const { events } = acceptBatch(batch.events, { now, retentionInDays: group.retentionInDays })
    this.#groups.ingest(stream, events)
  }
}
