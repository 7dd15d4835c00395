import type { Deployment, DeploymentRolloutState } from '@aws-sdk/client-ecs'
import { newDeploymentId, type ServiceContext } from './service-context.ts'
import { shownSpec } from './shown-spec.ts'
import { TaskPool } from './task-pool.ts'
import type { TaskSpec } from './task-spec.ts'

interface Rollout {
  readonly state: DeploymentRolloutState
  readonly reason: string
}

/** One deployment of a service with the ECS controller: IN_PROGRESS -> COMPLETED | FAILED, and IN_PROGRESS again. */
export class RollingDeployment {
  readonly id: string
  readonly pool: TaskPool
  readonly #context: ServiceContext
  readonly #createdAt: Date
  #rollout: Rollout
  #updatedAt: Date

  constructor({ context, spec }: { context: ServiceContext; spec: TaskSpec }) {
    this.id = newDeploymentId(context.ids)
    this.pool = new TaskPool({ context, kind: 'deployment', id: this.id, spec })
    this.#context = context
    this.#createdAt = new Date(context.clock.now())
    this.#updatedAt = this.#createdAt
    this.#rollout = { state: 'IN_PROGRESS', reason: `ECS deployment ${this.id} in progress.` }
  }

  get rolloutState(): DeploymentRolloutState {
    return this.#rollout.state
  }

  complete(): void {
    this.pool.failures.reset()
    this.#enter({ state: 'COMPLETED', reason: `ECS deployment ${this.id} completed.` })
  }

  fail(): void {
    this.#enter({ state: 'FAILED', reason: 'ECS deployment circuit breaker: tasks failed to start.' })
  }

  /** The deployment that came after it has failed, and it takes the service back. */
  rollBack(): void {
    this.pool.failures.reset()
    this.#enter({
      state: 'IN_PROGRESS',
      reason: `ECS deployment circuit breaker: rolling back to deploymentId ${this.id}.`,
    })
  }

  describe({ status, desiredCount }: { status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE'; desiredCount: number }): Deployment {
    const { pool } = this
    return {
      id: this.id,
      status,
      taskDefinition: pool.spec.registered.arn,
      desiredCount,
      pendingCount: pool.pendingCount,
      runningCount: pool.runningCount,
      failedTasks: pool.failures.count,
      createdAt: this.#createdAt,
      updatedAt: this.#updatedAt,
      ...shownSpec(pool.spec),
      rolloutState: this.#rollout.state,
      rolloutStateReason: this.#rollout.reason,
    }
  }

  #enter(rollout: Rollout): void {
    this.#rollout = rollout
    this.#updatedAt = new Date(this.#context.clock.now())
  }
}
