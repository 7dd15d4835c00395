export interface LogEvent {
  /** When it happened, epoch ms. */
  readonly timestamp: number
  readonly message: string
}

export interface StoredEvent extends LogEvent {
  readonly ingestionTime: number
  /** From this moment on reads see it. */
  readonly visibleAt: number
  readonly eventId: string
}

/** What CloudWatch Logs adds to the size of every event's message. */
const eventOverhead = 26

/** Bytes as the limits count them. */
export function eventSize(event: LogEvent): number {
  return Buffer.byteLength(event.message) + eventOverhead
}
