import type { StabilityStatus, TaskSet } from '@aws-sdk/client-ecs'
import { newDeploymentId, type ServiceContext } from './service-context.ts'
import { shownSpec } from './shown-spec.ts'
import { TaskPool } from './task-pool.ts'
import type { TaskSpec } from './task-spec.ts'

export type TaskSetStatus = 'PRIMARY' | 'ACTIVE' | 'DRAINING'

/** One task set of a service with the CODE_DEPLOY controller: always all of the desired count, until it drains. */
export class ManagedTaskSet {
  readonly id: string
  readonly pool: TaskPool
  readonly #context: ServiceContext
  readonly #externalId: string | undefined
  readonly #createdAt: Date
  #status: TaskSetStatus
  #desired: number | undefined
  #stability: { status: StabilityStatus; at: Date }
  #updatedAt: Date

  constructor(options: {
    context: ServiceContext
    spec: TaskSpec
    status: TaskSetStatus
    externalId: string | undefined
  }) {
    const { context, spec, status, externalId } = options
    this.id = newDeploymentId(context.ids)
    this.pool = new TaskPool({ context, kind: 'taskSet', id: this.id, spec })
    this.#context = context
    this.#externalId = externalId
    this.#status = status
    this.#createdAt = new Date(context.clock.now())
    this.#updatedAt = this.#createdAt
    this.#stability = { status: 'STABILIZING', at: this.#createdAt }
  }

  get status(): TaskSetStatus {
    return this.#status
  }

  get steady(): boolean {
    return this.#stability.status === 'STEADY_STATE'
  }

  /** Draining, and nothing of it runs any more. */
  get gone(): boolean {
    return this.#status === 'DRAINING' && this.pool.empty
  }

  become(status: TaskSetStatus): void {
    this.#status = status
    this.#updatedAt = this.#now()
  }

  reconcile(): void {
    const { pool } = this
    this.#updateDesired()
    pool.observe()
    const desired = this.#desiredCount()
    const { failing } = pool
    pool.start(desired - pool.alive.length + failing.length, { replaced: failing.length })
    pool.stopFailing(failing)
    pool.scaleIn(pool.alive.slice(desired))
    this.#updateStability(pool.steady(desired) && (desired > 0 || pool.empty))
  }

  describe(): TaskSet {
    const { pool } = this
    const { arn, arns, cluster, name } = this.#context
    return {
      id: this.id,
      taskSetArn: arns.taskSet({ cluster: cluster.name, service: name, id: this.id }),
      serviceArn: arn,
      clusterArn: cluster.arn,
      startedBy: 'CODE_DEPLOY',
      ...(this.#externalId === undefined ? {} : { externalId: this.#externalId }),
      status: this.#status,
      taskDefinition: pool.spec.registered.arn,
      computedDesiredCount: this.#desiredCount(),
      pendingCount: pool.pendingCount,
      runningCount: pool.runningCount,
      createdAt: this.#createdAt,
      updatedAt: this.#updatedAt,
      ...shownSpec(pool.spec),
      loadBalancers: [...pool.spec.loadBalancers],
      serviceRegistries: [],
      scale: { value: this.#scale(), unit: 'PERCENT' },
      stabilityStatus: this.#stability.status,
      stabilityStatusAt: this.#stability.at,
      tags: [],
    }
  }

  #scale(): number {
    return this.#status === 'DRAINING' ? 0 : 100
  }

  #desiredCount(): number {
    return Math.ceil((this.#context.settings().desiredCount * this.#scale()) / 100)
  }

  #updateDesired(): void {
    const desired = this.#desiredCount()
    if (desired === this.#desired) return
    this.#desired = desired
    this.#context.events.add(
      `(service ${this.#context.name}) updated computedDesiredCount for taskSet ${this.id} to ${desired}.`,
    )
  }

  #updateStability(steady: boolean): void {
    if (steady === this.steady) return
    const status = steady ? 'STEADY_STATE' : 'STABILIZING'
    this.#stability = { status, at: this.#now() }
    if (steady && this.#status !== 'DRAINING') {
      this.#context.events.add(`(service ${this.#context.name}, taskSet ${this.id}) updated state to ${status}.`)
    }
  }

  #now(): Date {
    return new Date(this.#context.clock.now())
  }
}
