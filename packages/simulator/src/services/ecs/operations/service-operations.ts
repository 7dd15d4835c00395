import {
  CreateService$,
  type CreateServiceRequest,
  type CreateServiceResponse,
  DeleteService$,
  type DeleteServiceRequest,
  type DeleteServiceResponse,
  DescribeServices$,
  type DescribeServicesRequest,
  type DescribeServicesResponse,
  ListServices$,
  type ListServicesRequest,
  type ListServicesResponse,
  type Service,
  UpdateService$,
  type UpdateServiceRequest,
  type UpdateServiceResponse,
} from '@aws-sdk/client-ecs'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { checkChoice, invalidParameter, notSimulated } from '../errors.ts'
import { pageOf } from '../paging.ts'
import type { ManagedService } from '../service/managed-service.ts'
import type { EcsState } from '../state.ts'

export function serviceOperations(state: EcsState): Operation[] {
  const { clusters, services, taskDefinitions } = state
  return [
    operation<CreateServiceRequest, CreateServiceResponse>(CreateService$, (input, { caller }) => {
      const cluster = clusters.active(input.cluster)
      const registered = taskDefinitions.runnable(input.taskDefinition)
      return answer(services.create(input, { cluster, registered, createdBy: caller.arn }))
    }),
    operation<UpdateServiceRequest, UpdateServiceResponse>(UpdateService$, (input) => {
      const cluster = clusters.active(input.cluster)
      const { taskDefinition } = input
      const registered = taskDefinition === undefined ? undefined : taskDefinitions.runnable(taskDefinition)
      return answer(services.update(input, { cluster, registered }))
    }),
    operation<DeleteServiceRequest, DeleteServiceResponse>(DeleteService$, (input) => {
      const cluster = clusters.active(input.cluster)
      return answer(services.delete(input.service, { cluster, force: input.force ?? false }))
    }),
    operation<DescribeServicesRequest, DescribeServicesResponse>(DescribeServices$, (input, { readAt }) =>
      describeServices(state, input, readAt),
    ),
    operation<ListServicesRequest, ListServicesResponse>(ListServices$, (input, { readAt }) => {
      const visible = services.visible(clusters.active(input.cluster, readAt), readAt)
      const active = visible.filter(({ status }) => status === 'ACTIVE')
      const { items, ...more } = pageOf(filtered(active, input), {
        list: 'ListServices',
        request: { maxResults: input.maxResults ?? 10, nextToken: input.nextToken },
        keyOf: ({ serviceArn = '' }) => serviceArn,
      })
      return { serviceArns: items.flatMap(({ serviceArn }) => serviceArn ?? []), ...more }
    }),
  ]
}

function answer(service: ManagedService): { service?: Service } {
  const shown = service.describe()
  return shown ? { service: shown } : {}
}

function describeServices(
  { clusters, services }: EcsState,
  { cluster: reference, services: references = [], include }: DescribeServicesRequest,
  readAt: number,
): DescribeServicesResponse {
  const cluster = clusters.active(reference, readAt)
  if (references.length === 0) throw invalidParameter('Services cannot be empty.')
  if (references.length > 10) throw invalidParameter('Services cannot have more than 10 elements.')
  const withTags = include?.includes('TAGS') ?? false
  const found = references.map((name) => ({ name, service: services.describe(name, { cluster, time: readAt }) }))
  return {
    services: found.flatMap(({ service }) => (service ? [withTags ? service : withoutTags(service)] : [])),
    failures: found.flatMap(({ name, service }) => (service ? [] : [services.missing(name, cluster)])),
  }
}

function withoutTags({ tags: _left, ...service }: Service): Service {
  return service
}

function filtered(services: readonly Service[], request: ListServicesRequest): Service[] {
  const { launchType, schedulingStrategy, resourceManagementType } = request
  checkChoice('launchType', launchType, ['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES'])
  checkChoice('schedulingStrategy', schedulingStrategy, ['REPLICA', 'DAEMON'])
  if (resourceManagementType !== undefined) throw notSimulated('resourceManagementType of services')
  return services.filter(
    (service) =>
      (launchType === undefined || service.launchType === launchType) &&
      (schedulingStrategy === undefined || service.schedulingStrategy === schedulingStrategy),
  )
}
