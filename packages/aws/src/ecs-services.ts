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
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { calling } from './failures.ts'
import { taskSnapshot } from './task-snapshot.ts'

/** The services of Amazon ECS, as far as the actions use them. Every method throws Failure. */
export class EcsServices {
  readonly #client: ECSClient

  constructor(client: ECSClient) {
    this.#client = client
  }

  async service(options: { cluster: string; service: string }): Promise<ServiceSnapshot> {
    const { cluster, service } = options
    const call = { action: 'ecs:DescribeServices', subject: `service ${service} in cluster ${cluster}` }
    const command = new DescribeServicesCommand({ cluster, services: [service] })
    const reply = await calling(call, () => this.#client.send(command))
    const [found] = reply.services ?? []
    if (found) return serviceSnapshot(found)
    const reason = reply.failures?.[0]?.reason ?? 'no reason given'
    throw new Failure({
      code: 'not-found',
      message: `there is no ${call.subject} (${reason}).`,
      remedy: 'Check the names, the region and the account.',
    })
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
