import type { LoadBalancer } from '@aws-sdk/client-ecs'
import type { Target } from '../../../network/target.ts'
import { lastPart } from '../arns.ts'
import type { TaskMachine } from '../task/task-machine.ts'
import type { TargetGroups } from './target-groups.ts'

interface Registration {
  readonly targetGroupArn: string
  readonly target: Target
}

interface ServiceTaskOptions {
  readonly machine: TaskMachine
  readonly loadBalancers: readonly LoadBalancer[]
  readonly targetGroups: TargetGroups
  readonly changed: () => void
}

/** One task of a service, and its places in the target groups of the service. */
export class ServiceTask {
  /** It has counted as healthy once. */
  proven = false
  /** Its end has been noted. */
  accounted = false
  readonly #options: ServiceTaskOptions
  readonly #forget: () => void
  #registrations: readonly Registration[] = []
  #phase: 'unregistered' | 'registered' | 'draining' | 'drained' = 'unregistered'
  #held = false

  constructor(options: ServiceTaskOptions) {
    this.#options = options
    this.#forget = options.machine.changes.subscribe(options.changed)
  }

  get id(): string {
    return lastPart(this.current.taskArn ?? '')
  }

  get current() {
    return this.#options.machine.current()
  }

  /** Nobody has asked it to end. */
  get alive(): boolean {
    return this.current.desiredStatus === 'RUNNING'
  }

  get running(): boolean {
    return this.current.lastStatus === 'RUNNING'
  }

  /** Its containers may still run. */
  get present(): boolean {
    return this.current.lastStatus !== 'DEPROVISIONING' && this.current.lastStatus !== 'STOPPED'
  }

  get startedAt(): number | undefined {
    return this.current.startedAt?.getTime()
  }

  /** Puts a running task into the target groups of its service. Returns the groups it is newly in. */
  register(): string[] {
    const { loadBalancers, targetGroups } = this.#options
    if (this.#phase !== 'unregistered' || !this.alive || !this.running) return []
    this.#phase = 'registered'
    const address = this.current.containers?.[0]?.networkInterfaces?.[0]?.privateIpv4Address
    this.#registrations = loadBalancers.flatMap(({ targetGroupArn = '', containerPort = 0 }) =>
      address !== undefined && targetGroups.exists(targetGroupArn)
        ? [{ targetGroupArn, target: { address, port: containerPort } }]
        : [],
    )
    for (const { targetGroupArn, target } of this.#registrations) targetGroups.register(targetGroupArn, target)
    return this.#registrations.map(({ targetGroupArn }) => targetGroupArn)
  }

  /** Takes it out of its target groups. Returns the groups in which it was. */
  deregister(): string[] {
    if (this.#phase !== 'registered') return []
    this.#phase = 'draining'
    const { targetGroups } = this.#options
    for (const { targetGroupArn, target } of this.#registrations) targetGroups.deregister(targetGroupArn, target)
    return this.#registrations.map(({ targetGroupArn }) => targetGroupArn)
  }

  /** Registrations whose target does not answer health checks as it should. */
  unhealthyTargets(): Registration[] {
    if (this.#phase !== 'registered') return []
    return this.#registrations.filter((registration) => this.#health(registration) === 'unhealthy')
  }

  /**
   * Whether it counts as healthy: by its load balancers; without one by its containers' health checks; without those
   * once it has run for `settling` ms.
   */
  healthy({ now, settling }: { now: number; settling: number }): boolean {
    const { startedAt = Number.POSITIVE_INFINITY } = this
    if (!this.alive || !this.running) return false
    if (this.#options.loadBalancers.length === 0) {
      return this.current.healthStatus === 'HEALTHY' || now >= startedAt + settling
    }
    // Nobody checks the health of a target in a group that no listener uses.
    const good = ['healthy', 'unused']
    return (
      this.#registrations.length > 0 &&
      this.#registrations.every((registration) => good.includes(this.#health(registration) ?? ''))
    )
  }

  /** Asks it to end: a task with targets keeps running until they are drained. */
  stop(reason: string): void {
    this.#held = this.alive && this.running && this.#phase === 'registered' && this.#registrations.length > 0
    this.#options.machine.stop({ stopCode: 'ServiceSchedulerInitiated', reason, held: this.#held })
  }

  /** Lets a task go whose targets are drained, or whose containers have ended by themselves. */
  releaseWhenDrained(): void {
    if (this.#phase !== 'draining') return
    const drained = this.#registrations.every((registration) => this.#health(registration) === undefined)
    if (!drained && !this.current.executionStoppedAt) return
    this.#phase = 'drained'
    if (this.#held) this.#options.machine.release()
  }

  /** Stops listening to the task. */
  forget(): void {
    this.#forget()
  }

  #health({ targetGroupArn, target }: Registration) {
    return this.#options.targetGroups.health(targetGroupArn, target)
  }
}
