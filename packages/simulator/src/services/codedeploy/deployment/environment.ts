import type { ECSTaskSet, TargetLabel } from '@aws-sdk/client-codedeploy'
import type { TaskSet } from '@aws-sdk/client-ecs'
import type { ControlledService, TaskSetOrder } from '../world.ts'
import type { Route } from './route.ts'

interface Parts {
  readonly service: ControlledService
  readonly route: Route
  /** Id of the task set that traffic moves away from. */
  readonly original: string
  /** Of the one that it moves to, where that is there already. */
  readonly replacement?: string
  /** Per cent of production traffic that the replacement has already. */
  readonly percentage?: number
}

/** The task sets of one deployment and the traffic between them. */
export class Environment {
  readonly service: ControlledService
  readonly route: Route
  readonly #original: string
  #replacement: string | undefined
  #percentage: number

  constructor({ service, route, original, replacement, percentage = 0 }: Parts) {
    this.service = service
    this.route = route
    this.#original = original
    this.#replacement = replacement
    this.#percentage = percentage
  }

  /** Per cent of production traffic on the replacement. */
  get percentage(): number {
    return this.#percentage
  }

  /** undefined once it is gone, or on its way out. */
  original(): TaskSet | undefined {
    return this.#alive(this.#original)
  }

  /** undefined before it is created, and once it is gone or on its way out. */
  replacement(): TaskSet | undefined {
    return this.#replacement === undefined ? undefined : this.#alive(this.#replacement)
  }

  /** Whether a task set has been created for the deployment, or was there for it. */
  hasReplacement(): boolean {
    return this.#replacement !== undefined
  }

  /** What an earlier deployment has left behind goes, and with it its traffic. */
  removeLeftovers(): void {
    const leftovers = this.service.taskSets().filter(({ id, status }) => id !== this.#original && status !== 'DRAINING')
    if (leftovers.length === 0) return
    const arn = targetGroupOf(this.original())
    if (arn !== undefined) {
      this.route.production(arn, 100)
      this.route.test(arn)
    }
    for (const { id } of leftovers) if (id !== undefined) this.service.deleteTaskSet(id)
  }

  /** @throws ServiceError as ECS refuses task sets */
  createReplacement(order: Omit<TaskSetOrder, 'targetGroupArn'>): void {
    const { service, route } = this
    const targetGroupArn = route.otherThan(targetGroupOf(this.original()))
    if (targetGroupArn === undefined) return
    this.#replacement = service.createTaskSet({ ...order, targetGroupArn }).id
  }

  /** Moves production traffic until the replacement has so many per cent. */
  shift(percentage: number): void {
    const arn = targetGroupOf(this.replacement())
    if (arn === undefined) return
    this.#percentage = percentage
    this.route.production(arn, percentage)
  }

  shiftTests(): void {
    const arn = targetGroupOf(this.replacement())
    if (arn !== undefined) this.route.test(arn)
  }

  promote(): void {
    if (this.#replacement !== undefined) this.service.setPrimary(this.#replacement)
  }

  deleteOriginal(): void {
    if (this.original()) this.service.deleteTaskSet(this.#original)
  }

  /** As GetDeploymentTarget shows them. */
  taskSets(): ECSTaskSet[] {
    const all = this.service.taskSets()
    const labelled = [
      { id: this.#original, label: 'Blue', weight: 100 - this.#percentage },
      { id: this.#replacement, label: 'Green', weight: this.#percentage },
    ] as const
    return labelled.flatMap(({ id, label, weight }) => {
      const found = all.find((taskSet) => taskSet.id === id)
      return found && id !== undefined ? [this.#describe(found, { label, weight })] : []
    })
  }

  #describe(taskSet: TaskSet, { label, weight }: { label: TargetLabel; weight: number }): ECSTaskSet {
    const name = this.route.nameOf(targetGroupOf(taskSet))
    return {
      identifer: taskSet.id,
      desiredCount: taskSet.computedDesiredCount,
      pendingCount: taskSet.pendingCount,
      runningCount: taskSet.runningCount,
      status: taskSet.status,
      trafficWeight: weight,
      ...(name !== undefined && { targetGroup: { name } }),
      taskSetLabel: label,
    }
  }

  #alive(id: string): TaskSet | undefined {
    return this.service.taskSets().find((taskSet) => taskSet.id === id && taskSet.status !== 'DRAINING')
  }
}

export function targetGroupOf(taskSet: TaskSet | undefined): string | undefined {
  return taskSet?.loadBalancers?.[0]?.targetGroupArn
}
