import {
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  type ECSClient,
  ListTasksCommand,
  type ListTasksCommandInput,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import type { TaskOrder } from '@ecs-actions/domain/task/order'
import { notPlaced } from '@ecs-actions/domain/task/placement-failure'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import type { TaskStart } from '@ecs-actions/domain/task/start'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { calling, failureOfCall } from './failures.ts'
import { registered, registrable } from './registration.ts'
import { runTaskInput, type TaskStartMark } from './run-task-input.ts'
import { oneOffTask, taskSnapshot } from './task-snapshot.ts'
import { discreet, refusedStart, repliedStart, startUnknown } from './task-start.ts'
import { unansweredAttempts } from './unanswered.ts'

interface TaskSearch {
  /** Name or ARN. */
  readonly cluster: string
}

/** Amazon ECS, as far as the actions use it. Every method throws Failure. */
export class Ecs {
  readonly #client: ECSClient

  constructor(client: ECSClient) {
    this.#client = client
  }

  async registerTaskDefinition(definition: TaskDefinition): Promise<RegisteredDefinition> {
    const { definition: input } = registrable(definition, { onMisfit: 'fail' })
    const call = { action: 'ecs:RegisterTaskDefinition', subject: `family ${definition.family}` }
    const reply = await calling(call, () => this.#client.send(new RegisterTaskDefinitionCommand(input)))
    return registered(reply.taskDefinition, call.subject)
  }

  /** @param name family (its latest ACTIVE revision), family:revision, or ARN */
  async describeTaskDefinition(name: string): Promise<RegisteredDefinition> {
    const call = { action: 'ecs:DescribeTaskDefinition', subject: `task definition ${name}` }
    const reply = await calling(call, () =>
      this.#client.send(new DescribeTaskDefinitionCommand({ taskDefinition: name })),
    )
    return registered(reply.taskDefinition, call.subject)
  }

  /**
   * Starts one task. No message has the values of its environment, which AWS may quote.
   * @throws Failure `start-unknown` when nobody knows whether it was started, others when nothing was
   */
  async runTask(order: TaskOrder, mark: TaskStartMark): Promise<TaskStart> {
    const { cluster, taskDefinition } = order
    const command = new RunTaskCommand(runTaskInput(order, mark))
    const unanswered = unansweredAttempts(command)
    const hidden = [...order.overrides.environment.values()]
    const told = await this.#client.send(command).then(repliedStart, (error: unknown) => {
      const call = { action: 'ecs:RunTask', subject: `${taskDefinition} in cluster ${cluster}`, hidden }
      const failure = failureOfCall(error, call)
      const refused = refusedStart(error)
      if (refused) return refused
      throw unanswered() === 0 ? failure : startUnknown(failure, { ...mark, cluster })
    })
    const start = discreet(told, hidden)
    // That there is no room now does not say that there was none for an attempt whose answer is missing.
    if (start.kind !== 'refused' || unanswered() === 0) return start
    throw startUnknown(notPlaced(start.refusals, { cluster, isRetried: false }), { ...mark, cluster })
  }

  /**
   * The task as it is now; undefined when ECS does not show it (just started, or stopped more than an hour ago).
   * @param options.onHidden told why it is not shown, where ECS says more than that it is MISSING; foreign text
   */
  async task(options: {
    cluster: string
    arn: string
    onHidden?: (why: string) => void
  }): Promise<TaskSnapshot | undefined> {
    const { cluster, arn, onHidden } = options
    const call = { action: 'ecs:DescribeTasks', subject: `task ${arn}` }
    const reply = await calling(call, () => this.#client.send(new DescribeTasksCommand({ cluster, tasks: [arn] })))
    const [task] = reply.tasks ?? []
    if (task) return taskSnapshot(task)
    const [failure] = reply.failures ?? []
    if (failure && failure.reason !== 'MISSING') {
      onHidden?.([failure.reason, failure.detail].filter(Boolean).join(' ') || 'no reason given')
    }
    return undefined
  }

  /** Asks ECS to stop the task; it is still running when this returns. */
  async stopTask(options: { cluster: string; arn: string; reason: string }): Promise<void> {
    const { cluster, arn } = options
    const reason = options.reason.slice(0, 255)
    const call = { action: 'ecs:StopTask', subject: `task ${arn}` }
    await calling(call, () => this.#client.send(new StopTaskCommand({ cluster, task: arn, reason })))
  }

  /** The tasks that are meant to run and carry this `startedBy`; at most a hundred. */
  async tasksStartedBy({ cluster, startedBy }: TaskSearch & { startedBy: string }): Promise<readonly OneOffTask[]> {
    // ListTasks takes startedBy only alone, without a status.
    const { arns } = await this.#list({ cluster, startedBy })
    return this.tasks({ cluster, arns })
  }

  /**
   * The tasks of a family that are meant to run, or to end. What ended is listed for about an hour.
   * @returns at most 500 of each: a family that has more is a service that crashes
   */
  async tasksOfFamily({
    cluster,
    family,
    desiredStatus,
  }: TaskSearch & { family: string; desiredStatus: 'RUNNING' | 'STOPPED' }): Promise<readonly OneOffTask[]> {
    const found: OneOffTask[] = []
    let nextToken: string | undefined
    for (let page = 0; page < 5; page++) {
      const from = nextToken === undefined ? {} : { nextToken }
      const listed = await this.#list({ cluster, family, desiredStatus, ...from })
      found.push(...(await this.tasks({ cluster, arns: listed.arns })))
      nextToken = listed.nextToken
      if (nextToken === undefined) break
    }
    return found
  }

  /** Those of the tasks that ECS shows, with their tags; at most a hundred. */
  async tasks({ cluster, arns }: TaskSearch & { arns: readonly string[] }): Promise<readonly OneOffTask[]> {
    if (arns.length === 0) return []
    const call = { action: 'ecs:DescribeTasks', subject: `tasks in cluster ${cluster}` }
    const command = new DescribeTasksCommand({ cluster, tasks: [...arns], include: ['TAGS'] })
    const { tasks = [] } = await calling(call, () => this.#client.send(command))
    return tasks.map(oneOffTask)
  }

  async #list(input: ListTasksCommandInput): Promise<{ arns: readonly string[]; nextToken: string | undefined }> {
    const call = { action: 'ecs:ListTasks', subject: `cluster ${input.cluster}` }
    const { taskArns = [], nextToken } = await calling(call, () => this.#client.send(new ListTasksCommand(input)))
    return { arns: taskArns, nextToken }
  }
}
