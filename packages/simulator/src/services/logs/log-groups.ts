import type { Clock } from '../../time/clock.ts'
import { History } from '../../time/history.ts'
import { alreadyExists, groupNotFound, invalidParameter } from './errors.ts'
import type { LogEvent } from './log-event.ts'
import { LogGroup } from './log-group.ts'
import type { LogStream } from './log-stream.ts'

/** CloudWatch's list of retention periods. */
const retentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]

/** The state of CloudWatch Logs in one account and region. */
export class LogGroups {
  readonly #options: { clock: Clock; arnPrefix: string; visibility: number }
  readonly #groups = new Map<string, History<LogGroup | undefined>>()
  #eventCount = 0

  /**
   * @param options.arnPrefix `arn:<partition>:logs:<region>:<account>`
   * @param options.visibility ms between the ingestion of an event and the first read that sees it
   */
  constructor(options: { clock: Clock; arnPrefix: string; visibility: number }) {
    this.#options = options
  }

  create(name: string): LogGroup {
    const now = this.#options.clock.now()
    const history = this.#groups.get(name) ?? new History<LogGroup | undefined>()
    if (history.latest()) throw alreadyExists('group')
    const group = new LogGroup({ name, arn: `${this.#options.arnPrefix}:log-group:${name}`, createdAt: now })
    history.record(now, group)
    this.#groups.set(name, history)
    return group
  }

  delete(name: string): void {
    this.group(name)
    this.#groups.get(name)?.record(this.#options.clock.now(), undefined)
  }

  find(name: string, time: number = this.#options.clock.now()): LogGroup | undefined {
    return this.#groups.get(name)?.at(time)
  }

  /** @throws ResourceNotFoundException */
  group(name: string, time?: number): LogGroup {
    const group = this.find(name, time)
    if (!group) throw groupNotFound()
    return group
  }

  all(time: number): LogGroup[] {
    return [...this.#groups.values()].map((history) => history.at(time)).filter((group) => group !== undefined)
  }

  retain(name: string, days: number | undefined): void {
    if (days === undefined || !retentionDays.includes(days)) {
      throw invalidParameter(
        `1 validation error detected: Value '${String(days)}' at 'retentionInDays' failed to satisfy constraint: ` +
          `Member must satisfy enum value set: [${retentionDays.join(', ')}]`,
      )
    }
    this.group(name).retentionInDays = days
  }

  ingest(stream: LogStream, events: readonly LogEvent[]): void {
    const now = this.#options.clock.now()
    stream.append(
      events.map(({ timestamp, message }) => ({
        timestamp,
        message,
        ingestionTime: now,
        visibleAt: now + this.#options.visibility,
        eventId: String(this.#eventCount++).padStart(56, '0'),
      })),
    )
  }
}
