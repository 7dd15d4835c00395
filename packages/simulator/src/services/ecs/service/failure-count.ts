import type { Failure } from '@aws-sdk/client-ecs'
import type { PoolEvents } from './pool-events.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceTask } from './service-task.ts'
import { StartThrottle } from './start-throttle.ts'

// After so many failed rounds in a row the service says that it cannot start tasks.
const announcedAt = 3

/**
 * Tasks of one deployment or task set that failed one after the other: they could not be placed, did not start, ended
 * before they counted as healthy, or failed health checks. A healthy one sets the count back to zero.
 */
export class FailureCount {
  readonly #context: ServiceContext
  readonly #events: PoolEvents
  readonly #throttle: StartThrottle
  #count = 0

  constructor({ context, events }: { context: ServiceContext; events: PoolEvents }) {
    this.#context = context
    this.#events = events
    this.#throttle = new StartThrottle(context.timing.serviceRestartDelay)
  }

  get count(): number {
    return this.#count
  }

  /** Epoch ms before which no task is started. */
  get nextStartAt(): number {
    return this.#throttle.nextAt
  }

  succeeded(): void {
    const { resetOnHealthyTask = true } =
      this.#context.settings().deploymentConfiguration.deploymentCircuitBreaker ?? {}
    if (resetOnHealthyTask) this.#count = 0
    this.#throttle.succeeded()
    this.#events.recovered()
  }

  reset(): void {
    this.#count = 0
  }

  unhealthy(): void {
    this.#count++
  }

  /** There is no room for a task. */
  refused({ reason = '' }: Failure): void {
    this.#events.unplaced(reason)
    this.#failedToStart()
  }

  ended(task: ServiceTask): void {
    const { stopCode, stoppedReason = '', launchType } = task.current
    if (stopCode === 'TaskFailedToStart') {
      if (launchType === 'FARGATE') this.#events.unplaced(stoppedReason)
      this.#failedToStart()
    }
    if (stopCode === 'EssentialContainerExited' && !task.proven) this.#failedToStart()
  }

  #failedToStart(): void {
    this.#count++
    const before = this.#throttle.rounds
    this.#throttle.failed(this.#context.clock.now())
    if (before < announcedAt && this.#throttle.rounds >= announcedAt) this.#events.impaired()
  }
}
