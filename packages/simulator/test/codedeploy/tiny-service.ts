import type { TaskSet } from '@aws-sdk/client-ecs'
import { ServiceError } from '../../src/service.ts'
import type { ControlledService, ControlledServices, TaskSetOrder } from '../../src/services/codedeploy/world.ts'
import type { Clock } from '../../src/time/clock.ts'

const prefix = 'arn:aws:ecs:eu-west-1:123456789012'

/** Task definition ARNs that CreateTaskSet takes. */
export function taskDefinition(revision: number): string {
  return `${prefix}:task-definition/web:${revision}`
}

/** One ECS service whose task sets start and break as a test says. */
export class TinyService implements ControlledService, ControlledServices {
  readonly clusterName = 'prod'
  readonly serviceName = 'web'
  readonly serviceArn = `${prefix}:service/prod/web`
  readonly containerName = 'web'
  readonly containerPort = 8080
  /** Milliseconds that the tasks of a new task set take to become healthy; Infinity: they never do. */
  startTime = 20_000
  exists = true
  readonly orders: TaskSetOrder[] = []
  readonly #clock: Clock
  readonly #subscribers = new Set<() => void>()
  #taskSets: TaskSet[]
  #count = 1

  constructor({ clock, targetGroupArn }: { clock: Clock; targetGroupArn: string }) {
    this.#clock = clock
    this.#taskSets = [
      {
        ...taskSet({ id: 'ecs-svc/1', definition: taskDefinition(1), targetGroupArn }),
        status: 'PRIMARY',
        ...running,
      },
    ]
  }

  find(clusterName: string, serviceName: string): ControlledService | undefined {
    return this.exists && clusterName === this.clusterName && serviceName === this.serviceName ? this : undefined
  }

  taskSets(): readonly TaskSet[] {
    return this.#taskSets
  }

  createTaskSet(order: TaskSetOrder): TaskSet {
    if (!/:task-definition\/web:[1-9]$/.test(order.taskDefinition)) {
      throw new ServiceError('ClientException', 'Unable to describe task definition.')
    }
    if (order.containerName !== 'web') {
      throw new ServiceError(
        'InvalidParameterException',
        `The container ${order.containerName} does not exist in the task definition.`,
      )
    }
    this.orders.push(order)
    const { externalId, targetGroupArn, taskDefinition: definition } = order
    const created = { ...taskSet({ id: `ecs-svc/${++this.#count}`, definition, targetGroupArn }), externalId }
    this.#taskSets = [created, ...this.#taskSets]
    if (this.startTime !== Number.POSITIVE_INFINITY) {
      this.#clock.schedule(this.#clock.now() + this.startTime, () => this.#change(created.id ?? '', running))
    }
    this.#announce()
    return created
  }

  setPrimary(id: string): void {
    this.#taskSets = this.#taskSets.map((set) => {
      if (set.id === id) return { ...set, status: 'PRIMARY' }
      return set.status === 'PRIMARY' ? { ...set, status: 'ACTIVE' } : set
    })
    this.#announce()
  }

  deleteTaskSet(id: string): void {
    this.#change(id, { status: 'DRAINING', computedDesiredCount: 0 })
    this.#clock.schedule(this.#clock.now() + 10_000, () => {
      this.#taskSets = this.#taskSets.filter((set) => set.id !== id)
      this.#announce()
    })
  }

  onChange(changed: () => void): () => void {
    this.#subscribers.add(changed)
    return () => {
      this.#subscribers.delete(changed)
    }
  }

  /** The tasks of a task set fail health checks, or are well again. */
  setHealthy(id: string, healthy: boolean): void {
    this.#change(id, healthy ? running : broken)
  }

  /** A task set is taken away behind CodeDeploy's back. */
  lose(id: string): void {
    this.#taskSets = this.#taskSets.filter((set) => set.id !== id)
    this.#announce()
  }

  #change(id: string, changes: Partial<TaskSet>): void {
    this.#taskSets = this.#taskSets.map((set) => (set.id === id ? { ...set, ...changes } : set))
    this.#announce()
  }

  #announce(): void {
    for (const subscriber of [...this.#subscribers]) subscriber()
  }
}

const running = { runningCount: 2, pendingCount: 0, stabilityStatus: 'STEADY_STATE' } as const
const broken = { runningCount: 1, pendingCount: 1, stabilityStatus: 'STABILIZING' } as const

function taskSet(parts: { id: string; definition: string; targetGroupArn: string }): TaskSet {
  return {
    id: parts.id,
    status: 'ACTIVE',
    taskDefinition: parts.definition,
    computedDesiredCount: 2,
    pendingCount: 2,
    runningCount: 0,
    stabilityStatus: 'STABILIZING',
    loadBalancers: [{ targetGroupArn: parts.targetGroupArn, containerName: 'web', containerPort: 8080 }],
  }
}
