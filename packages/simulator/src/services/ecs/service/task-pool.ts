import type { Failure } from '@aws-sdk/client-ecs'
import { FailureCount } from './failure-count.ts'
import { serviceLaunch } from './launch-task.ts'
import { PoolEvents } from './pool-events.ts'
import type { ServiceContext } from './service-context.ts'
import { ServiceTask } from './service-task.ts'
import type { TaskSpec } from './task-spec.ts'

// The scheduler starts tasks in the batches that RunTask has.
const largestBatch = 10

export interface TaskPoolOptions {
  readonly context: ServiceContext
  readonly kind: 'deployment' | 'taskSet'
  readonly id: string
  readonly spec: TaskSpec
}

/** The tasks of one deployment or task set. It acts only when its service's scheduler tells it to. */
export class TaskPool {
  readonly id: string
  spec: TaskSpec
  readonly failures: FailureCount
  readonly #options: TaskPoolOptions
  readonly #events: PoolEvents
  readonly #unsubscribe: (() => void)[]
  #tasks: ServiceTask[] = []

  constructor(options: TaskPoolOptions) {
    const { context, id, spec } = options
    this.id = id
    this.spec = spec
    this.#options = options
    this.#events = new PoolEvents(options)
    this.failures = new FailureCount({ context, events: this.#events })
    const arns = new Set(spec.loadBalancers.flatMap(({ targetGroupArn }) => targetGroupArn ?? []))
    this.#unsubscribe = [...arns]
      .filter((arn) => context.targetGroups.exists(arn))
      .map((arn) => context.targetGroups.onChange(arn, () => context.touch()))
  }

  /** Not asked to end; oldest first. */
  get alive(): readonly ServiceTask[] {
    return this.#tasks.filter(({ alive }) => alive)
  }

  get healthy(): readonly ServiceTask[] {
    const { context } = this.#options
    const moment = { now: context.clock.now(), settling: context.timing.serviceTaskSettling }
    return this.#tasks.filter((task) => task.healthy(moment))
  }

  /** Alive, but to be replaced: the grace period is over and a load balancer says that they are unhealthy. */
  get failing(): readonly ServiceTask[] {
    const now = this.#options.context.clock.now()
    return this.alive.filter((task) => task.unhealthyTargets().length > 0 && now >= this.#graceEnd(task))
  }

  get runningCount(): number {
    return this.#tasks.filter(({ running }) => running).length
  }

  get pendingCount(): number {
    return this.alive.filter(({ running }) => !running).length
  }

  /** No container of it runs any more. */
  get empty(): boolean {
    return this.#tasks.every(({ present }) => !present)
  }

  /** Takes note of what has happened to the tasks and their targets since the last time. */
  observe(): void {
    this.#events.registered(this.#tasks.flatMap((task) => task.register()))
    this.#deregister(this.#tasks.filter(({ alive }) => !alive))
    const healthy = new Set(this.healthy)
    for (const task of this.#tasks) {
      task.releaseWhenDrained()
      if (healthy.has(task) && !task.proven) {
        task.proven = true
        this.failures.succeeded()
      }
      if (task.alive || task.accounted) continue
      task.accounted = true
      this.failures.ended(task)
    }
    for (const task of this.#tasks.filter(({ present }) => !present)) task.forget()
    this.#tasks = this.#tasks.filter(({ present }) => present)
    this.#planNextLook()
  }

  /** Starts so many tasks, or some of them, or none while starts are throttled. */
  start(count: number, { replaced = 0 } = {}): void {
    const { context } = this.#options
    if (count <= 0) return
    if (context.clock.now() < this.failures.nextStartAt) {
      context.wakeAt(this.failures.nextStartAt)
      return
    }
    const started: ServiceTask[] = []
    for (let n = 0; n < Math.min(count, largestBatch); n++) {
      const launched = this.#launch()
      if (!(launched instanceof ServiceTask)) {
        this.failures.refused(launched)
        context.wakeAt(this.failures.nextStartAt)
        break
      }
      this.#tasks.push(launched)
      started.push(launched)
    }
    this.#events.started(started, { replaced: Math.min(replaced, started.length) })
    if (count > largestBatch) context.touch()
  }

  /** Drains and stops tasks that are too many. */
  scaleIn(tasks: readonly ServiceTask[]): void {
    this.#stop(tasks, () => `Scaling activity initiated by (${this.#options.kind} ${this.id})`)
  }

  /** Drains and stops those that fail the health checks of their load balancer. */
  stopFailing(tasks: readonly ServiceTask[]): void {
    for (const task of tasks) {
      this.#events.unhealthy(task)
      task.accounted = true
      this.failures.unhealthy()
    }
    this.#stop(tasks, (task) => {
      const [failed] = task.unhealthyTargets()
      return `Task failed ELB health checks in (target-group ${failed?.targetGroupArn ?? ''})`
    })
  }

  /** All tasks that are there are healthy, and there are as many as there should be. */
  steady(desired: number): boolean {
    return this.alive.length === desired && this.healthy.length === desired
  }

  /** Nobody looks at it any more. */
  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    for (const task of this.#tasks) task.forget()
  }

  #launch(): ServiceTask | Failure {
    const { context } = this.#options
    const launch = serviceLaunch(this.spec, { context, startedBy: this.id, index: this.alive.length })
    const launched = context.tasks.launch(launch)
    if ('failure' in launched) return launched.failure
    return new ServiceTask({
      machine: launched.machine,
      loadBalancers: this.spec.loadBalancers,
      targetGroups: context.targetGroups,
      changed: () => context.touch(),
    })
  }

  #stop(tasks: readonly ServiceTask[], reason: (task: ServiceTask) => string): void {
    if (tasks.length === 0) return
    this.#events.stopped(tasks)
    for (const task of tasks) task.stop(reason(task))
    this.#deregister(tasks)
  }

  #deregister(tasks: readonly ServiceTask[]): void {
    const left = tasks.map((task) => task.deregister())
    this.#events.draining(left.filter((arns) => arns.length > 0))
  }

  #graceEnd({ startedAt = 0 }: ServiceTask): number {
    return startedAt + (this.#options.context.settings().healthCheckGracePeriodSeconds ?? 0) * 1_000
  }

  /** Time alone changes the standing of a task whose grace period ends, or that settles without health checks. */
  #planNextLook(): void {
    const { context } = this.#options
    const now = context.clock.now()
    for (const task of this.alive.filter(({ running, proven }) => running && !proven)) {
      const settled = (task.startedAt ?? now) + context.timing.serviceTaskSettling
      if (this.spec.loadBalancers.length === 0 && now < settled) context.wakeAt(settled)
    }
    for (const task of this.alive.filter((alive) => alive.unhealthyTargets().length > 0)) {
      if (now < this.#graceEnd(task)) context.wakeAt(this.#graceEnd(task))
    }
  }
}
