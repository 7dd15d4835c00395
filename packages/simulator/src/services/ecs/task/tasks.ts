import type { Failure, RunTaskRequest, RunTaskResponse, Tag, Task } from '@aws-sdk/client-ecs'
import { Identifiers } from '../../../identifiers.ts'
import { type EcsArns, lastPart } from '../arns.ts'
import type { ClusterRecord } from '../cluster/clusters.ts'
import { invalidParameter } from '../errors.ts'
import type { Registered } from '../task-definition/task-definitions.ts'
import { Capacity } from './capacity.ts'
import { ClientTokens } from './client-tokens.ts'
import { type Interruption, Interruptions } from './interruptions.ts'
import { type Launch, newTask, tagsOf } from './new-task.ts'
import { placements } from './placement.ts'
import { checkFit, checkRequest } from './run-task-problems.ts'
import type { Stop } from './stop.ts'
import type { TaskMachine } from './task-machine.ts'
import type { TaskWorld } from './world.ts'

const interruptionReasons: Readonly<Record<Interruption, string>> = {
  SpotInterruption: 'Your Spot Task was interrupted.',
  TerminationNotice: 'Host EC2 (instance i-00000000000000001) terminated.',
  InfrastructureHealth: 'The infrastructure that the task ran on became unhealthy.',
}

export class Tasks {
  /** Tests and scenarios say here when there is no room. */
  readonly capacity = new Capacity()
  readonly interruptions = new Interruptions()
  readonly #world: TaskWorld
  readonly #arns: EcsArns
  readonly #ids: Identifiers
  readonly #tokens = new ClientTokens()
  readonly #machines = new Map<string, TaskMachine>()

  constructor(options: { world: TaskWorld; arns: EcsArns; seed: string }) {
    this.#world = options.world
    this.#arns = options.arns
    this.#ids = new Identifiers(`${options.seed}/tasks`)
  }

  /**
   * Starts tasks, or gives those that the same client token has started.
   * @throws InvalidParameterException, ClientException, ConflictException, PlatformUnknownException
   */
  run(
    request: RunTaskRequest,
    { cluster, registered }: { cluster: ClusterRecord; registered: Registered },
  ): RunTaskResponse {
    checkRequest(request)
    const { count = 1, clientToken: token } = request
    const now = this.#world.clock.now()
    const use = { scope: cluster.arn, request: { ...request, clientToken: undefined }, now }
    const earlier = token === undefined ? undefined : this.#tokens.recall({ ...use, token })
    if (earlier) return { tasks: earlier.flatMap((arn) => this.#machines.get(arn)?.current() ?? []), failures: [] }

    const placement = placements(request, cluster)
    const launches = Array.from({ length: count }, (_, index) => ({
      request,
      cluster,
      registered,
      placement: placement(index),
    }))
    for (const launch of launches) checkFit(request, registered.definition, launch.placement)
    // Before any room is taken: a refused request leaves nothing behind.
    tagsOf({ request, cluster, registered })
    const tasks: Task[] = []
    const failures: Failure[] = []
    for (const launch of launches) {
      const failure = this.capacity.take(registered)
      if (failure) failures.push(failure)
      else tasks.push(this.#start(launch).current())
    }
    const taskArns = tasks.flatMap(({ taskArn }) => taskArn ?? [])
    if (token !== undefined) this.#tokens.remember({ ...use, token, taskArns })
    return { tasks, failures }
  }

  /** Starts one task for a service; the failure when there is no room. */
  launch(launch: Launch): { machine: TaskMachine } | { failure: Failure } {
    const failure = this.capacity.take(launch.registered)
    return failure ? { failure } : { machine: this.#start(launch) }
  }

  /** The task as a read at `time` sees it: nothing before it is visible, and nothing once it is forgotten. */
  find(arn: string, time: number): Task | undefined {
    const machine = this.#machines.get(arn)
    const createdAt = machine?.current().createdAt?.getTime() ?? 0
    if (!machine || time < createdAt + this.#world.timing.taskVisibility) return undefined
    const task = machine.history.at(time)
    const { stoppedTaskRetention, deletedTaskVisibility } = this.#world.timing
    const deletedAt = (task?.stoppedAt?.getTime() ?? Number.POSITIVE_INFINITY) + stoppedTaskRetention
    if (time < deletedAt) return task
    return task && time < deletedAt + deletedTaskVisibility ? { ...task, lastStatus: 'DELETED' } : undefined
  }

  /** All that a list at `time` has, in the order of their creation: a task that is DELETED can only be described. */
  visible(cluster: ClusterRecord, time: number): Task[] {
    const found = this.#own(cluster).flatMap(([arn]) => this.find(arn, time) ?? [])
    return found.filter(({ lastStatus }) => lastStatus !== 'DELETED')
  }

  /**
   * The ARN of a task named by its id or ARN.
   * @throws InvalidParameterException for what cannot be a task of the cluster
   */
  arnOf(reference: string, cluster: ClusterRecord): string {
    const id = lastPart(reference)
    if (id.length !== 32 && id.length !== 36) throw invalidParameter('taskId length should be one of [32,36]')
    if (!reference.startsWith('arn:')) return this.#arns.task({ cluster: cluster.name, id })
    const [, owner, ...rest] = reference.slice(reference.lastIndexOf(':') + 1).split('/')
    if (rest.length === 1 && owner !== cluster.name) {
      throw invalidParameter(`Invalid identifier: Identifier is for cluster ${owner}. Your cluster is ${cluster.name}`)
    }
    return reference
  }

  /**
   * Knows also the tasks that no read sees yet.
   * @throws InvalidParameterException for a task that is not there or forgotten
   */
  stop(arn: string, reason: string | undefined): Task {
    return this.#stop(arn, { stopCode: 'UserInitiated', reason: reason || 'Task stopped by user' })
  }

  /** The infrastructure takes the task away. */
  interrupt(arn: string, stopCode: Interruption): Task {
    return this.#stop(arn, { stopCode, reason: interruptionReasons[stopCode] })
  }

  /** Of the cluster's tasks as they are now, whatever reads see. */
  counts(cluster: ClusterRecord, time: number): { running: number; pending: number } {
    const statuses = this.#own(cluster).map(([, machine]) => machine.history.at(time)?.lastStatus)
    return {
      running: statuses.filter((status) => status === 'RUNNING').length,
      pending: statuses.filter((status) => ['PROVISIONING', 'PENDING', 'ACTIVATING'].includes(status ?? '')).length,
    }
  }

  tag(arn: string, tags: readonly Tag[]): void {
    this.#machine(arn).tag([...tags])
  }

  #start(launch: Launch): TaskMachine {
    const machine = newTask(launch, { world: this.#world, arns: this.#arns, ids: this.#ids })
    this.#machines.set(machine.current().taskArn ?? '', machine)
    this.#planInterruption(machine, launch)
    return machine
  }

  #planInterruption(machine: TaskMachine, { registered }: Launch): void {
    const planned = this.interruptions.take(registered)
    if (!planned) return
    const { stopCode, after } = planned
    const { clock } = this.#world
    clock.schedule(clock.now() + after, () => machine.stop({ stopCode, reason: interruptionReasons[stopCode] }))
  }

  #own(cluster: ClusterRecord): [string, TaskMachine][] {
    return [...this.#machines].filter(([, machine]) => machine.current().clusterArn === cluster.arn)
  }

  #stop(arn: string, stop: Stop): Task {
    const machine = this.#machine(arn)
    machine.stop(stop)
    return machine.current()
  }

  #machine(arn: string): TaskMachine {
    const machine = this.#machines.get(arn)
    const stoppedAt = machine?.current().stoppedAt?.getTime() ?? Number.POSITIVE_INFINITY
    if (!machine || this.#world.clock.now() >= stoppedAt + this.#world.timing.stoppedTaskRetention) {
      throw invalidParameter('The referenced task was not found.')
    }
    return machine
  }
}
