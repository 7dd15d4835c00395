import { eventSize, type StoredEvent } from './log-event.ts'

export interface PageBounds {
  /** Positions in `events`: the page lies in [from, to). */
  readonly from: number
  readonly to: number
  readonly limit: number
  readonly accepts: (event: StoredEvent) => boolean
}

/** Events [start, end) were looked at; `events` are those among them that fit the request. */
export interface Page {
  readonly events: StoredEvent[]
  readonly start: number
  readonly end: number
}

/** A page holds at most 1 MiB. */
const pageBytes = 1_048_576

/** The page of the earliest events within the bounds. */
export function earliestPage(events: readonly StoredEvent[], bounds: PageBounds): Page {
  const picked = new Picked(bounds.limit)
  let end = bounds.from
  for (; end < bounds.to; end++) {
    const event = events[end]
    if (event && bounds.accepts(event) && !picked.take(event)) break
  }
  return { events: picked.events, start: bounds.from, end: Math.max(end, bounds.from) }
}

/** The page of the latest events within the bounds, still in ascending order. */
export function latestPage(events: readonly StoredEvent[], bounds: PageBounds): Page {
  const picked = new Picked(bounds.limit)
  let start = bounds.to
  for (; start > bounds.from; start--) {
    const event = events[start - 1]
    if (event && bounds.accepts(event) && !picked.take(event)) break
  }
  return { events: picked.events.reverse(), start, end: bounds.to }
}

class Picked {
  readonly events: StoredEvent[] = []
  readonly #limit: number
  #bytes = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** False when the page is full; the first event always fits. */
  take(event: StoredEvent): boolean {
    const bytes = this.#bytes + eventSize(event)
    if (this.events.length >= this.#limit) return false
    if (this.events.length > 0 && bytes > pageBytes) return false
    this.#bytes = bytes
    this.events.push(event)
    return true
  }
}
