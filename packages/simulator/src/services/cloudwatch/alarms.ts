import type { PutMetricAlarmInput, StateValue } from '@aws-sdk/client-cloudwatch'
import { ChangeEvent } from '../../change-event.ts'
import type { Clock } from '../../time/clock.ts'
import { Records } from '../../time/records.ts'
import type { Alarms } from '../codedeploy/world.ts'
import { resourceNotFound } from './errors.ts'

/** An alarm at one moment. */
export interface AlarmRecord {
  readonly name: string
  readonly arn: string
  readonly configuration: Omit<PutMetricAlarmInput, 'AlarmName' | 'Tags'>
  /** Epoch ms. */
  readonly configuredAt: number
  readonly state: StateValue
  readonly reason: string
  readonly reasonData?: string
  /** Epoch ms of the last report of a state, and of the last report of another one. */
  readonly reportedAt: number
  readonly transitionedAt: number
}

export interface StateReport {
  readonly state: StateValue
  readonly reason: string
  readonly reasonData?: string
}

/** The alarms of one account and region. Their state is what they are told: no metric is evaluated. */
export class MetricAlarms implements Alarms {
  readonly #clock: Clock
  readonly #arnPrefix: string
  readonly #changes: ChangeEvent
  readonly #alarms: Records<AlarmRecord>

  /** @param options.arnPrefix `arn:<partition>:cloudwatch:<region>:<account>` */
  constructor({ clock, arnPrefix }: { clock: Clock; arnPrefix: string }) {
    this.#clock = clock
    this.#arnPrefix = arnPrefix
    this.#changes = new ChangeEvent(clock)
    this.#alarms = new Records(clock)
  }

  /** A new alarm has no data yet; one that is there keeps its state. */
  put(name: string, configuration: AlarmRecord['configuration']): void {
    const now = this.#clock.now()
    const before = this.find(name)
    this.#record({
      name,
      arn: `${this.#arnPrefix}:alarm:${name}`,
      state: 'INSUFFICIENT_DATA',
      reason: 'Unchecked: Initial alarm creation',
      reportedAt: now,
      transitionedAt: now,
      ...before,
      configuration,
      configuredAt: now,
    })
  }

  /** @throws ServiceError ResourceNotFound */
  setState(name: string, { state, reason, reasonData }: StateReport): void {
    const alarm = this.find(name)
    if (!alarm) throw resourceNotFound([name])
    const now = this.#clock.now()
    const { reasonData: _, ...rest } = alarm
    this.#record({
      ...rest,
      state,
      reason,
      ...(reasonData !== undefined && { reasonData }),
      reportedAt: now,
      transitionedAt: state === alarm.state ? alarm.transitionedAt : now,
    })
  }

  delete(name: string): void {
    this.#alarms.remove(name)
    this.#changes.announce()
  }

  /** @param time epoch ms; now when it is left out */
  find(name: string, time?: number): AlarmRecord | undefined {
    return this.#alarms.find(name, time)
  }

  all(time: number): AlarmRecord[] {
    return this.#alarms.all(time)
  }

  state(name: string): StateValue | undefined {
    return this.find(name)?.state
  }

  onChange(changed: () => void): () => void {
    return this.#changes.subscribe(changed)
  }

  #record(alarm: AlarmRecord): void {
    this.#alarms.put(alarm.name, alarm)
    this.#changes.announce()
  }
}
