import type { Deployment, Service } from '@aws-sdk/client-ecs'
import { breakerThreshold } from './circuit-breaker.ts'
import { RollingDeployment } from './deployment.ts'
import { rollingLimits, rollingStep } from './rolling-step.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceController } from './service-controller.ts'
import type { ServiceTask } from './service-task.ts'
import type { TaskPool } from './task-pool.ts'
import type { TaskSpec } from './task-spec.ts'

const mostActive = 5

/** The ECS deployment controller: rolling updates, with the circuit breaker. */
export class RollingController implements ServiceController {
  readonly #context: ServiceContext
  #primary: RollingDeployment
  /** Newest first. */
  #previous: RollingDeployment[] = []
  #lastCompleted: RollingDeployment | undefined
  #steady = false
  #blocked = false

  constructor(options: { context: ServiceContext; spec: TaskSpec }) {
    this.#context = options.context
    this.#primary = new RollingDeployment(options)
  }

  get spec(): TaskSpec {
    return this.#primary.pool.spec
  }

  get empty(): boolean {
    return this.#all().every(({ pool }) => pool.empty)
  }

  /** Whether so many deployments are unfinished that no further one can begin. */
  get crowded(): boolean {
    return this.#all().filter(({ pool }) => pool === this.#primary.pool || !pool.empty).length >= mostActive
  }

  /** The deployment that was primary is replaced, whatever its state. */
  deploy(spec: TaskSpec): void {
    this.#supersede(new RollingDeployment({ context: this.#context, spec }))
  }

  /** Changes where future tasks run; this makes no new deployment. */
  amend(spec: TaskSpec): void {
    this.#primary.pool.spec = spec
  }

  reconcile(): void {
    for (const { pool } of this.#all()) pool.observe()
    const rolledBack = this.#checkBreaker()
    this.#move()
    // A rollback takes at least until the next look, also when the old tasks are all still there.
    if (!rolledBack) this.#checkSteady()
  }

  describe(): Pick<Service, 'deployments' | 'taskSets' | 'runningCount' | 'pendingCount'> {
    const { desiredCount } = this.#context.settings()
    const shown = this.#previous.map((deployment): Deployment => {
      const { pool } = deployment
      return deployment.describe({
        status: pool.empty ? 'INACTIVE' : 'ACTIVE',
        desiredCount: Math.min(pool.alive.length, desiredCount),
      })
    })
    return {
      deployments: [this.#primary.describe({ status: 'PRIMARY', desiredCount }), ...shown],
      runningCount: sum(this.#all(), ({ runningCount }) => runningCount),
      pendingCount: sum(this.#all(), ({ pendingCount }) => pendingCount),
    }
  }

  close(): void {
    for (const { pool } of this.#all()) pool.close()
  }

  #all(): RollingDeployment[] {
    return [this.#primary, ...this.#previous]
  }

  #supersede(next: RollingDeployment): void {
    this.#previous = [this.#primary, ...this.#previous].filter((deployment) => deployment !== next)
    this.#primary = next
    this.#steady = false
    this.#blocked = false
    this.#context.touch()
  }

  /** Returns whether the service has begun to roll back. */
  #checkBreaker(): boolean {
    const { desiredCount, deploymentConfiguration } = this.#context.settings()
    const { deploymentCircuitBreaker: breaker } = deploymentConfiguration
    const threshold = breakerThreshold(breaker, desiredCount)
    const failed = this.#primary
    if (failed.rolloutState !== 'IN_PROGRESS' || threshold === undefined) return false
    if (failed.pool.failures.count < threshold) return false
    const { events, name } = this.#context
    failed.fail()
    events.add(`(service ${name}) (deployment ${failed.id}) deployment failed: tasks failed to start.`)
    const target = this.#lastCompleted
    if (!breaker?.rollback || !target || target === failed) return false
    events.add(`(service ${name}) rolling back to deployment ${target.id}.`)
    target.rollBack()
    this.#supersede(target)
    return true
  }

  #move(): void {
    const { desiredCount: desired, deploymentConfiguration } = this.#context.settings()
    const primary = this.#primary.pool
    const previous = this.#previous.map(({ pool }) => pool)
    const fallback = this.#previous.find((deployment) => deployment === this.#lastCompleted)
    const step = rollingStep({
      desired,
      ...rollingLimits(desired, deploymentConfiguration),
      primary: population([primary]),
      previous: population(previous),
      primaryStarts: this.#primary.rolloutState !== 'FAILED',
      previousStarts: fallback !== undefined,
    })
    primary.start(step.startPrimary, { replaced: primary.failing.length })
    fallback?.pool.start(step.startPrevious, { replaced: fallback.pool.failing.length })
    for (const pool of [primary, ...previous]) pool.stopFailing(pool.failing)
    for (const [pool, tasks] of dispensable([primary], step.stopPrimary)) pool.scaleIn(tasks)
    for (const [pool, tasks] of dispensable(previous, step.stopPrevious)) pool.scaleIn(tasks)
    this.#tellBlocked(step.blocked)
  }

  #tellBlocked(blocked: boolean): void {
    if (blocked && !this.#blocked) {
      this.#context.events.add(
        `(service ${this.#context.name}) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.`,
      )
    }
    this.#blocked = blocked
  }

  #checkSteady(): void {
    const { events, name } = this.#context
    const replaced = this.#previous.every(({ pool }) => pool.empty)
    const steady = this.#primary.pool.steady(this.#context.settings().desiredCount) && replaced
    if (steady && this.#primary.rolloutState === 'IN_PROGRESS') {
      this.#primary.complete()
      this.#lastCompleted = this.#primary
      for (const { pool } of this.#previous) pool.close()
      this.#previous = []
      events.add(`(service ${name}) (deployment ${this.#primary.id}) deployment completed.`)
    }
    if (steady && !this.#steady) events.add(`(service ${name}) has reached a steady state.`)
    this.#steady = steady
  }
}

function sum(deployments: readonly RollingDeployment[], count: (pool: TaskPool) => number): number {
  return deployments.reduce((total, { pool }) => total + count(pool), 0)
}

function population(pools: readonly TaskPool[]) {
  const total = (count: (pool: TaskPool) => number) => pools.reduce((all, pool) => all + count(pool), 0)
  return {
    alive: total(({ alive }) => alive.length),
    healthy: total(({ healthy }) => healthy.length),
    failing: total(({ failing }) => failing.length),
  }
}

/** So many tasks, those that are not healthy first, then those of the newest deployment. */
function dispensable(pools: readonly TaskPool[], count: number): Map<TaskPool, ServiceTask[]> {
  const candidates = pools.flatMap((pool) => {
    const healthy = new Set(pool.healthy)
    return pool.alive.map((task) => ({ pool, task, healthy: healthy.has(task) }))
  })
  const chosen = candidates.toSorted((a, b) => Number(a.healthy) - Number(b.healthy)).slice(0, count)
  const byPool = new Map<TaskPool, ServiceTask[]>()
  for (const { pool, task } of chosen) byPool.set(pool, [...(byPool.get(pool) ?? []), task])
  return byPool
}
