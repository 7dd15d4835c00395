import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  type ECSClient,
  ListTasksCommand,
  type Service,
  type TaskSet,
} from '@aws-sdk/client-ecs'
import { lastSegment } from '@ecs-actions/domain/arn'
import type { ServiceSnapshot, TaskSetSnapshot } from '@ecs-actions/domain/deployment/service'
import { Failure } from '@ecs-actions/domain/failure'
import type { ServiceTaskSettings } from '@ecs-actions/domain/task/service-settings'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { calling } from './failures.ts'
import { serviceTaskSettings } from './service-task-settings.ts'
import { taskSnapshot } from './task-snapshot.ts'

interface ServiceName {
  /** Name or ARN. */
  readonly cluster: string
  /** Name or ARN. */
  readonly service: string
}

/** The services of Amazon ECS, as far as the actions use them. Every method throws Failure. */
export class EcsServices {
  readonly #client: ECSClient

  constructor(client: ECSClient) {
    this.#client = client
  }

  async service(options: ServiceName): Promise<ServiceSnapshot> {
    return serviceSnapshot(await this.#described(options))
  }

  /** @throws Failure `not-found` also for a service that was deleted and is shown for some time still */
  async taskSettings(options: ServiceName): Promise<ServiceTaskSettings> {
    const service = await this.#described(options, ['TAGS'])
    if (service.status === 'INACTIVE') throw noService(options, 'INACTIVE: it was deleted')
    return serviceTaskSettings(service)
  }

  /** The stopped tasks of one task set, at most a hundred; ECS forgets a task about an hour after its end. */
  async stoppedTasks(options: {
    cluster: string
    service: string
    taskSetId: string
  }): Promise<readonly TaskSnapshot[]> {
    const { cluster, service: serviceName, taskSetId } = options
    const subject = `stopped tasks of service ${serviceName} in cluster ${cluster}`
    const listing = new ListTasksCommand({ cluster, serviceName, desiredStatus: 'STOPPED', maxResults: 100 })
    const { taskArns = [] } = await calling({ action: 'ecs:ListTasks', subject }, () => this.#client.send(listing))
    if (taskArns.length === 0) return []
    const describing = new DescribeTasksCommand({ cluster, tasks: taskArns })
    const { tasks = [] } = await calling({ action: 'ecs:DescribeTasks', subject }, () => this.#client.send(describing))
    // ListTasks takes startedBy only alone, without the status.
    return tasks.filter(({ startedBy }) => startedBy === taskSetId).map(taskSnapshot)
  }

  async #described(name: ServiceName, include: readonly 'TAGS'[] = []): Promise<Service> {
    const { cluster, service } = name
    const call = { action: 'ecs:DescribeServices', subject: subjectOf(name) }
    const command = new DescribeServicesCommand({
      ...{ cluster, services: [service] },
      ...(include.length > 0 ? { include: [...include] } : {}),
    })
    const reply = await calling(call, () => this.#client.send(command))
    const [found] = reply.services ?? []
    if (found) return found
    throw noService(name, reply.failures?.[0]?.reason ?? 'no reason given')
  }
}

function subjectOf({ cluster, service }: ServiceName): string {
  return `service ${service} in cluster ${cluster}`
}

function noService(name: ServiceName, reason: string): Failure {
  return new Failure({
    code: 'not-found',
    message: `there is no ${subjectOf(name)} (${reason}).`,
    remedy: 'Check the names, the region and the account.',
  })
}

function serviceSnapshot(service: Service): ServiceSnapshot {
  const { serviceName = '', clusterArn = '', taskSets = [], deployments = [], events = [] } = service
  const loadBalancers = service.loadBalancers?.length
    ? service.loadBalancers
    : taskSets.flatMap((taskSet) => taskSet.loadBalancers ?? [])
  return {
    arn: service.serviceArn ?? '',
    name: serviceName,
    cluster: lastSegment(clusterArn),
    status: service.status ?? 'unknown',
    // A service without one is ECS's own: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
    controller: service.deploymentController?.type ?? 'ECS',
    taskDefinition: deployments.find(({ status }) => status === 'PRIMARY')?.taskDefinition ?? service.taskDefinition,
    desired: service.desiredCount ?? 0,
    loadBalancers: loadBalancers.flatMap(({ containerName: container, containerPort: port }) =>
      container === undefined || port === undefined ? [] : [{ container, port }],
    ),
    taskSets: taskSets.map(taskSetSnapshot),
    events: events.map(({ id = '', createdAt, message = '' }) => ({ id, at: createdAt?.getTime() ?? 0, message })),
  }
}

function taskSetSnapshot(taskSet: TaskSet): TaskSetSnapshot {
  return {
    id: taskSet.id ?? '',
    externalId: taskSet.externalId,
    status: taskSet.status ?? 'unknown',
    taskDefinition: taskSet.taskDefinition ?? '',
    targetGroupArns: (taskSet.loadBalancers ?? []).flatMap(({ targetGroupArn }) => targetGroupArn ?? []),
    createdAt: taskSet.createdAt?.getTime(),
  }
}
