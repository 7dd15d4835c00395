import {
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  type ECSClient,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs'
import { Failure, isPassing } from '@ecs-actions/domain/failure'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { calling } from './failures.ts'
import { registered, registrable } from './registration.ts'
import { attempts } from './sdk-metadata.ts'
import { taskSnapshot } from './task-snapshot.ts'

/** A one-off task, everything decided. */
export interface TaskOrder {
  readonly cluster: string
  readonly taskDefinition: string
  /** At most 64 printable characters; the same token never starts a second task. */
  readonly clientToken: string
  readonly startedBy: string
  readonly container: string
  readonly command: readonly string[] | undefined
  readonly environment: ReadonlyMap<string, string>
  readonly launchType: 'FARGATE' | 'EC2' | undefined
  readonly platformVersion: string | undefined
  readonly network: TaskNetwork | undefined
}

interface TaskNetwork {
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly assignPublicIp: boolean
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

  /** Starts one task. */
  async runTask(order: TaskOrder): Promise<TaskSnapshot> {
    const call = { action: 'ecs:RunTask', subject: `${order.taskDefinition} in cluster ${order.cluster}` }
    const sending = calling(call, () => this.#client.send(new RunTaskCommand(runTaskInput(order))))
    const reply = await sending.catch((error: unknown) => startError(error, order))
    const [task] = reply.tasks ?? []
    if (task) return taskSnapshot(task)
    const reasons = (reply.failures ?? []).map(({ arn, reason, detail }) =>
      [arn, reason, detail].filter(Boolean).join(' '),
    )
    throw new Failure({
      code: 'not-started',
      message: `ECS placed no task in cluster ${order.cluster}: ${reasons.join('; ') || 'it gave no reason'}.`,
      remedy: 'Nothing was started, so the step can run again; for RESOURCE reasons the cluster needs room first.',
    })
  }

  /** The task as it is now; undefined when ECS does not show it (just started, or stopped more than an hour ago). */
  async task(options: { cluster: string; arn: string }): Promise<TaskSnapshot | undefined> {
    const { cluster, arn } = options
    const call = { action: 'ecs:DescribeTasks', subject: `task ${arn}` }
    const reply = await calling(call, () => this.#client.send(new DescribeTasksCommand({ cluster, tasks: [arn] })))
    const [task] = reply.tasks ?? []
    if (task) return taskSnapshot(task)
    const [failure] = reply.failures ?? []
    if (failure === undefined || failure.reason === 'MISSING') return undefined
    throw new Failure({
      code: 'aws-error',
      message: `ECS does not show task ${arn}: ${[failure.reason, failure.detail].filter(Boolean).join(' ')}`,
      remedy: 'Look at the task in the console.',
    })
  }

  /** Asks ECS to stop the task; it is still running when this returns. */
  async stopTask(options: { cluster: string; arn: string; reason: string }): Promise<void> {
    const { cluster, arn } = options
    const reason = options.reason.slice(0, 255)
    const call = { action: 'ecs:StopTask', subject: `task ${arn}` }
    await calling(call, () => this.#client.send(new StopTaskCommand({ cluster, task: arn, reason })))
  }

  /** ARNs of the tasks that are meant to run and carry this `startedBy`. */
  async tasksStartedBy(options: { cluster: string; startedBy: string }): Promise<readonly string[]> {
    const call = { action: 'ecs:ListTasks', subject: `cluster ${options.cluster}` }
    const reply = await calling(call, () => this.#client.send(new ListTasksCommand(options)))
    return reply.taskArns ?? []
  }
}

/** A refusal of the first attempt is proof that nothing was started; after trouble on the way nobody knows. */
function startError(error: unknown, { cluster, startedBy }: TaskOrder): never {
  const made = attempts(error)
  if (!(error instanceof Failure) || made === 0 || (made === 1 && !isPassing(error))) throw error
  throw new Failure({
    code: 'start-unknown',
    message: `${error.message}. Whether the task was started is not known.`,
    remedy: `The clean-up step of this job looks for the task and stops it, unless on-cancel is leave. Make sure that none is running before this step is run again: aws ecs list-tasks --cluster ${cluster} --started-by ${startedBy}`,
    cause: error,
  })
}

function runTaskInput(order: TaskOrder): ConstructorParameters<typeof RunTaskCommand>[0] {
  const { network } = order
  const environment = [...order.environment].map(([name, value]) => ({ name, value }))
  const override = {
    name: order.container,
    ...(order.command ? { command: [...order.command] } : {}),
    ...(environment.length > 0 ? { environment } : {}),
  }
  return {
    ...{ cluster: order.cluster, taskDefinition: order.taskDefinition, count: 1 },
    ...{ clientToken: order.clientToken, startedBy: order.startedBy },
    ...(order.launchType ? { launchType: order.launchType } : {}),
    ...(order.platformVersion ? { platformVersion: order.platformVersion } : {}),
    ...(network ? { networkConfiguration: { awsvpcConfiguration: awsvpc(network) } } : {}),
    ...(order.command || environment.length > 0 ? { overrides: { containerOverrides: [override] } } : {}),
  }
}

function awsvpc(network: TaskNetwork) {
  return {
    subnets: [...network.subnets],
    securityGroups: [...network.securityGroups],
    assignPublicIp: network.assignPublicIp ? ('ENABLED' as const) : ('DISABLED' as const),
  }
}
