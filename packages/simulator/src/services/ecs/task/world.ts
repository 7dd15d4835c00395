import type { ImageCatalog } from '../../../image-catalog.ts'
import type { PrivateNetwork } from '../../../network/private-network.ts'
import type { TaskRuntime } from '../../../runtime/task-runtime.ts'
import type { Timing } from '../../../scenario/timing.ts'
import type { Clock } from '../../../time/clock.ts'

/** Where the awslogs driver sends lines to. */
export interface LogSink {
  hasGroup(group: string): boolean
  createGroup(group: string): void
  /** Makes the stream when it is not there. At most 10,000 events and 1 MiB, in order of time. */
  put(batch: { group: string; stream: string; events: readonly { timestamp: number; message: string }[] }): void
}

/** What tasks live in. */
export interface TaskWorld {
  readonly clock: Clock
  readonly timing: Timing
  readonly region: string
  readonly images: ImageCatalog
  readonly runtime: TaskRuntime
  readonly logs: LogSink
  /** Where tasks in awsvpc mode have their addresses. */
  readonly network: PrivateNetwork
  /** Secrets that can be fetched: the value by `valueFrom`. */
  readonly secrets: Readonly<Record<string, string>>
}
