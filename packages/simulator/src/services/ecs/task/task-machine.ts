import type { Task } from '@aws-sdk/client-ecs'
import { ChangeEvent } from '../../../change-event.ts'
import { StartFailure } from '../../../runtime/task-runtime.ts'
import { History } from '../../../time/history.ts'
import { attachments, type TaskNetwork } from './network-interface.ts'
import type { Stop } from './stop.ts'
import type { TaskContainer } from './task-container.ts'
import type { TaskContainers } from './task-containers.ts'
import type { TaskWorld } from './world.ts'

/**
 * The life of one task:
 *
 *   PROVISIONING -> PENDING -> ACTIVATING -> RUNNING -> DEACTIVATING -> STOPPING -> DEPROVISIONING -> STOPPED
 *        |             |           |                                       ^              ^
 *        |             |           +-- containers run already -------------+              |
 *        +-------------+-----------+-- nothing runs yet ----------------------------------+
 *
 * Without a network interface (no awsvpc) PROVISIONING and DEPROVISIONING are left out.
 */
export class TaskMachine {
  readonly history = new History<Task>()
  readonly changes: ChangeEvent
  readonly #world: TaskWorld
  readonly #containers: TaskContainers
  readonly #network: TaskNetwork | undefined
  #task: Task
  #cancelNext: () => void = () => {}
  #leaveNetwork: () => void = () => {}

  /** @param options.task what does not change over the task's life */
  constructor(options: {
    world: TaskWorld
    task: Task
    containers: TaskContainers
    network: TaskNetwork | undefined
  }) {
    const { world, task, containers, network } = options
    this.changes = new ChangeEvent(world.clock)
    this.#world = world
    this.#containers = containers
    this.#network = network
    this.#task = { ...task, version: 0, desiredStatus: 'RUNNING' }
    if (network) {
      this.#leaveNetwork = world.network.join(network.privateAddress, (port) => containers.port(port))
      this.#update({ lastStatus: 'PROVISIONING', attachments: attachments(network, 'PRECREATED') })
      this.#after(world.timing.provisioning, () => this.#enterPending())
    } else {
      this.#update({ lastStatus: 'PENDING', attachments: [] })
      this.#after(0, () => this.#enterPending())
    }
  }

  current(): Task {
    return this.#task
  }

  /** Asks the task to end; the first stop counts, later ones change nothing. */
  stop({ stopCode, reason, held = false }: Stop): void {
    if (this.#task.desiredStatus === 'STOPPED') return
    const stopped = { desiredStatus: 'STOPPED', stopCode, stoppedReason: reason, stoppingAt: this.#now() } as const
    if (this.#task.lastStatus !== 'RUNNING') {
      this.#update(stopped)
      this.#endWhatRuns()
      return
    }
    this.#update({ ...stopped, lastStatus: 'DEACTIVATING' })
    if (!held) this.release()
  }

  /** Lets a task that is held in DEACTIVATING go on to its end. */
  release(): void {
    this.#after(this.#world.timing.deactivating, () => this.#enterStopping())
  }

  /** Tags are no event of the task: its version stays. */
  tag(tags: Task['tags']): void {
    this.#task = { ...this.#task, tags }
    this.history.record(this.#world.clock.now(), this.#task)
  }

  #enterPending(): void {
    const now = this.#now()
    const attached = attachments(this.#network, 'ATTACHED')
    this.#update({ lastStatus: 'PENDING', attachments: attached, connectivity: 'CONNECTED', connectivityAt: now })
    if (!this.#attempt(() => this.#containers.fetchSecrets())) return
    this.#update({ pullStartedAt: now })
    this.#after(this.#world.timing.pending, () => this.#enterActivating())
  }

  #enterActivating(): void {
    const pullStoppedAt = this.#now()
    if (!this.#attempt(() => this.#containers.pullImages(), { pullStoppedAt })) return
    this.#update({ pullStoppedAt, lastStatus: 'ACTIVATING' })
    this.#after(this.#world.timing.activating, () => this.#startContainers())
  }

  /** The task is RUNNING once every container has been started. */
  #startContainers(): void {
    const started = this.#attempt(() => this.#containers.startReady((container) => this.#exited(container)))
    if (!started) return
    this.#update(this.#containers.waiting ? {} : { lastStatus: 'RUNNING', startedAt: this.#now() })
  }

  #exited(container: TaskContainer): void {
    this.#update(this.#containers.running ? {} : { executionStoppedAt: this.#now() })
    if (this.#task.desiredStatus === 'STOPPED') {
      if (this.#task.lastStatus === 'STOPPING' && !this.#containers.running) this.#leaveStopping()
      return
    }
    if (container.essential) {
      this.stop({ stopCode: 'EssentialContainerExited', reason: 'Essential container in task exited' })
      return
    }
    if (this.#task.lastStatus === 'ACTIVATING') this.#startContainers()
  }

  #enterStopping(): void {
    this.#update({ lastStatus: 'STOPPING' })
    if (!this.#containers.running) {
      this.#leaveStopping()
      return
    }
    const { clock, timing } = this.#world
    this.#containers.terminate({ clock, stopTimeoutDefault: timing.stopTimeoutDefault })
  }

  #leaveStopping(): void {
    this.#containers.ended()
    this.#after(this.#world.timing.stopping, () => this.#deprovision())
  }

  #deprovision(): void {
    if (!this.#network) {
      this.#end()
      return
    }
    this.#update({ lastStatus: 'DEPROVISIONING' })
    this.#after(this.#world.timing.deprovisioning, () => this.#end())
  }

  #end(): void {
    this.#leaveNetwork()
    const detached = attachments(this.#network, 'DELETED')
    this.#update({ lastStatus: 'STOPPED', stoppedAt: this.#now(), attachments: detached })
  }

  /** Out of a state before RUNNING. */
  #endWhatRuns(): void {
    this.#cancelNext()
    if (this.#containers.running) this.#enterStopping()
    else this.#deprovision()
  }

  /** Does one step of the start; false when it failed and the task is on its way out. */
  #attempt(step: () => void, changes: Partial<Task> = {}): boolean {
    try {
      step()
      return true
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error
      this.#fail(error.message, changes)
      return false
    }
  }

  #fail(reason: string, changes: Partial<Task>): void {
    // On EC2 the task's own reason is general, and the container carries the particular one.
    const particular = this.#task.launchType === 'FARGATE' || reason.startsWith('ResourceInitializationError')
    this.#update({
      ...changes,
      desiredStatus: 'STOPPED',
      stopCode: 'TaskFailedToStart',
      stoppedReason: particular ? reason : 'Task failed to start',
      stoppingAt: this.#now(),
    })
    this.#endWhatRuns()
  }

  #now(): Date {
    return new Date(this.#world.clock.now())
  }

  #after(ms: number, run: () => void): void {
    this.#cancelNext()
    const { clock } = this.#world
    this.#cancelNext = clock.schedule(clock.now() + ms, run)
  }

  #update(changes: Partial<Task>): void {
    const task = { ...this.#task, ...changes, version: (this.#task.version ?? 0) + 1 }
    const shown = { taskEnded: task.lastStatus === 'STOPPED', attached: task.lastStatus !== 'PROVISIONING' }
    const containers = this.#containers.all.map((container) => container.describe(shown))
    const healthy = containers.every(({ healthStatus }) => healthStatus === 'HEALTHY')
    this.#task = { ...task, containers, healthStatus: healthy ? 'HEALTHY' : 'UNKNOWN' }
    this.history.record(this.#world.clock.now(), this.#task)
    this.changes.announce()
  }
}
