import type { Service, TaskSet } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../errors.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceController } from './service-controller.ts'
import { ManagedTaskSet } from './task-set.ts'
import type { TaskSpec } from './task-spec.ts'

const most = 5

/** The CODE_DEPLOY deployment controller: task sets that come and go as CodeDeploy says. */
export class TaskSetController implements ServiceController {
  readonly #context: ServiceContext
  /** Newest first. */
  #taskSets: readonly ManagedTaskSet[]
  #spec: TaskSpec
  #steady = false

  constructor({ context, spec }: { context: ServiceContext; spec: TaskSpec }) {
    this.#context = context
    this.#spec = spec
    this.#taskSets = [new ManagedTaskSet({ context, spec, status: 'PRIMARY', externalId: undefined })]
  }

  /** Of the task set that is, or was last, the primary one. */
  get spec(): TaskSpec {
    return this.#spec
  }

  get empty(): boolean {
    return this.#taskSets.every(({ pool }) => pool.empty)
  }

  /** Newest first. */
  taskSets(): TaskSet[] {
    return this.#taskSets.map((taskSet) => taskSet.describe())
  }

  /** @throws InvalidParameterException when there are five already */
  create({ spec, externalId }: { spec: TaskSpec; externalId: string }): TaskSet {
    if (this.#taskSets.length >= most) {
      throw invalidParameter(
        `${most} deployments exist on the service. Unable to create new TaskSet since this exceeds the maximum limit.`,
      )
    }
    const taskSet = new ManagedTaskSet({ context: this.#context, spec, status: 'ACTIVE', externalId })
    this.#taskSets = [taskSet, ...this.#taskSets]
    this.#steady = false
    this.#context.touch()
    return taskSet.describe()
  }

  setPrimary(taskSet: ManagedTaskSet): void {
    for (const other of this.#taskSets) if (other.status === 'PRIMARY') other.become('ACTIVE')
    taskSet.become('PRIMARY')
    this.#spec = taskSet.pool.spec
    this.#context.touch()
  }

  /** It drains, and is gone when nothing of it runs any more. */
  delete(taskSet: ManagedTaskSet): void {
    if (taskSet.status === 'DRAINING') return
    taskSet.become('DRAINING')
    this.#context.touch()
  }

  find(id: string): ManagedTaskSet | undefined {
    return this.#taskSets.find((taskSet) => taskSet.id === id)
  }

  reconcile(): void {
    for (const taskSet of this.#taskSets) taskSet.reconcile()
    for (const taskSet of this.#taskSets.filter(({ gone }) => gone)) taskSet.pool.close()
    this.#taskSets = this.#taskSets.filter(({ gone }) => !gone)
    const steady = this.#taskSets.every((taskSet) => taskSet.steady)
    if (steady && !this.#steady) this.#context.events.add(`(service ${this.#context.name}) has reached a steady state.`)
    this.#steady = steady
  }

  describe(): Pick<Service, 'deployments' | 'taskSets' | 'runningCount' | 'pendingCount'> {
    const pools = this.#taskSets.map(({ pool }) => pool)
    return {
      deployments: [],
      taskSets: this.taskSets(),
      runningCount: pools.reduce((total, { runningCount }) => total + runningCount, 0),
      pendingCount: pools.reduce((total, { pendingCount }) => total + pendingCount, 0),
    }
  }

  close(): void {
    for (const { pool } of this.#taskSets) pool.close()
  }
}
