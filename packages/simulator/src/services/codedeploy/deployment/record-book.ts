import type { DeploymentStatus, Diagnostics, ECSTaskSet } from '@aws-sdk/client-codedeploy'
import type { Clock } from '../../../time/clock.ts'
import { History } from '../../../time/history.ts'
import {
  eventBegan,
  eventSucceeded,
  eventsAbandoned,
  eventTold,
  type LifecycleEventName,
  type LifecycleEvents,
} from './lifecycle-events.ts'
import type { Problem } from './problem.ts'
import { type DeploymentRecord, isOver } from './record.ts'

/** What a deployment has come to so far, and at every moment before. */
export class RecordBook {
  readonly history = new History<DeploymentRecord>()
  readonly #clock: Clock
  #current: DeploymentRecord

  constructor({ clock, first }: { clock: Clock; first: DeploymentRecord }) {
    this.#clock = clock
    this.#current = first
    this.history.record(first.createdAt.getTime(), first)
  }

  get current(): DeploymentRecord {
    return this.#current
  }

  update(changes: Partial<DeploymentRecord>): void {
    const updatedAt = this.#now()
    this.#current = { ...this.#current, updatedAt, ...changes }
    this.history.record(updatedAt.getTime(), this.#current)
  }

  start(): void {
    this.update({ status: 'InProgress', startedAt: this.#now() })
  }

  begin(event: LifecycleEventName): void {
    this.update({ events: eventBegan(this.#current.events, event, this.#now()) })
  }

  succeed(event: LifecycleEventName): void {
    this.update({ events: eventSucceeded(this.#current.events, event, this.#now()) })
  }

  /** Adds what a reader should know about the event that runs. */
  tell(event: LifecycleEventName, diagnostics: Diagnostics): void {
    this.update({ events: eventTold(this.#current.events, event, diagnostics) })
  }

  /** The task sets as they are now; what they do after the end is none of the deployment's business. */
  show(taskSets: readonly ECSTaskSet[]): void {
    if (!isOver(this.#current)) this.update({ taskSets })
  }

  end(status: DeploymentStatus, problem: Problem | undefined): void {
    const completedAt = this.#now()
    this.update({ status, completedAt, ...(problem && { problem, events: this.#abandoned(problem) }) })
  }

  #abandoned({ message, diagnostics }: Problem): LifecycleEvents {
    const said = diagnostics ?? { errorCode: 'UnknownError', scriptName: '', message, logTail: '' }
    return eventsAbandoned(this.#current.events, { at: this.#now(), diagnostics: said })
  }

  #now(): Date {
    return new Date(this.#clock.now())
  }
}
