import type { Clock } from '../../../time/clock.ts'
import type { LogSink } from './world.ts'

interface Event {
  readonly timestamp: number
  readonly message: string
}

const perEventOverhead = 26
// The driver's limits: https://github.com/moby/moby/blob/master/daemon/logger/awslogs/cloudwatchlogs.go
const mostBytesOfEvent = 262_144 - perEventOverhead
const mostBytesOfBatch = 1_048_576
const mostEventsOfBatch = 10_000

/** Docker's awslogs driver: holds lines back and sends them in batches; the rest goes when the container ends. */
export class AwsLogsDriver {
  readonly #options: { clock: Clock; sink: LogSink; group: string; stream: string; flushEvery: number }
  #held: Event[] = []
  #heldBytes = 0
  #lastTimestamp = 0
  #cancelFlush: (() => void) | undefined

  /** @param options.flushEvery ms */
  constructor(options: { clock: Clock; sink: LogSink; group: string; stream: string; flushEvery: number }) {
    this.#options = options
  }

  /** An empty line is dropped, as CloudWatch Logs takes no empty messages. */
  line(text: string): void {
    const { clock, flushEvery } = this.#options
    // A machine's clock can be set back; a batch must be in order.
    this.#lastTimestamp = Math.max(this.#lastTimestamp, clock.now())
    for (const message of pieces(text)) this.#hold({ timestamp: this.#lastTimestamp, message })
    if (this.#held.length === 0) return
    this.#cancelFlush ??= clock.schedule(clock.now() + flushEvery, () => this.flush())
  }

  flush(): void {
    this.#cancelFlush?.()
    this.#cancelFlush = undefined
    const { sink, group, stream } = this.#options
    const events = this.#held
    this.#held = []
    this.#heldBytes = 0
    if (events.length > 0) sink.put({ group, stream, events })
  }

  #hold(event: Event): void {
    const bytes = Buffer.byteLength(event.message) + perEventOverhead
    if (this.#heldBytes + bytes > mostBytesOfBatch || this.#held.length >= mostEventsOfBatch) this.flush()
    this.#held.push(event)
    this.#heldBytes += bytes
  }
}

function* pieces(text: string): Generator<string> {
  let bytes = Buffer.from(text)
  while (bytes.length > mostBytesOfEvent) {
    let end = mostBytesOfEvent
    // Never between the bytes of a character: continuation bytes are 10xxxxxx.
    while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--
    yield bytes.subarray(0, end).toString()
    bytes = bytes.subarray(end)
  }
  if (bytes.length > 0) yield bytes.toString()
}
