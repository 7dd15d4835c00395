import { type ContainerPort, StartFailure } from '../../../runtime/task-runtime.ts'
import type { Clock } from '../../../time/clock.ts'
import { readiness } from './dependencies.ts'
import type { TaskContainer } from './task-container.ts'

/** The containers of one task, in the order of its definition. */
export class TaskContainers {
  readonly all: readonly TaskContainer[]
  #cancelKills: (() => void)[] = []

  constructor(containers: readonly TaskContainer[]) {
    this.all = containers
  }

  get running(): boolean {
    return this.all.some(({ phase }) => phase === 'running')
  }

  get waiting(): boolean {
    return this.all.some(({ phase }) => phase === 'waiting')
  }

  /** Who answers at a port of the task: the container that maps it, else the first that has it. */
  port(port: number): ContainerPort | undefined {
    const mapping = this.all.find(({ definition }) =>
      definition.portMappings?.some(({ containerPort }) => containerPort === port),
    )
    const candidates = mapping ? [mapping] : this.all
    return candidates.map((container) => container.port(port)).find((answering) => answering !== undefined)
  }

  /** @throws StartFailure of the first that fails, as the others here do */
  fetchSecrets(): void {
    for (const container of this.all) attempt(container, () => container.fetchSecrets())
  }

  pullImages(): void {
    for (const container of this.all) attempt(container, () => container.pullImage())
  }

  /** Starts what may start, again and again until nothing more may. */
  startReady(onExit: (container: TaskContainer) => void): void {
    for (let ready = this.#ready(); ready.length > 0; ready = this.#ready()) {
      for (const container of ready) attempt(container, () => container.start(() => onExit(container)))
    }
  }

  /** SIGTERM to what runs, and SIGKILL to what still runs when its time to stop is over. */
  terminate(options: { clock: Clock; stopTimeoutDefault: number }): void {
    const { clock, stopTimeoutDefault } = options
    for (const container of this.all) {
      const { stopTimeout } = container.definition
      const grace = stopTimeout === undefined ? stopTimeoutDefault : stopTimeout * 1000
      container.signal('SIGTERM')
      this.#cancelKills.push(clock.schedule(clock.now() + grace, () => container.signal('SIGKILL')))
    }
  }

  /** Nothing is left to kill. */
  ended(): void {
    for (const cancel of this.#cancelKills) cancel()
    this.#cancelKills = []
  }

  #ready(): TaskContainer[] {
    return this.all.filter((container) => {
      if (container.phase !== 'waiting') return false
      const state = readiness(container.definition, (name) => this.all.find((other) => other.name === name))
      if (state.kind === 'never') attempt(container, () => refuse(state.reason))
      return state.kind === 'ready'
    })
  }
}

function refuse(reason: string): never {
  throw new StartFailure(reason)
}

/** Leaves the reason of a failure with the container too. */
function attempt(container: TaskContainer, step: () => void): void {
  try {
    step()
  } catch (error) {
    if (error instanceof StartFailure) container.failed(error.message)
    throw error
  }
}
