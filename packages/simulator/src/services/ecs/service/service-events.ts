import type { ServiceEvent } from '@aws-sdk/client-ecs'
import type { Identifiers } from '../../../identifiers.ts'
import type { Clock } from '../../../time/clock.ts'

const most = 100

/** What a service tells about itself: the newest hundred messages, newest first. */
export class ServiceEvents {
  readonly #options: { clock: Clock; ids: Identifiers }
  #events: readonly ServiceEvent[] = []

  constructor(options: { clock: Clock; ids: Identifiers }) {
    this.#options = options
  }

  add(message: string): void {
    const { clock, ids } = this.#options
    const event = { id: ids.uuid(), createdAt: new Date(clock.now()), message }
    this.#events = [event, ...this.#events].slice(0, most)
  }

  /** A new list after every event. */
  all(): readonly ServiceEvent[] {
    return this.#events
  }
}
