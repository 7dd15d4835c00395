import type { CreateServiceRequest } from '@aws-sdk/client-ecs'
import type { ClusterRecord } from '../cluster/clusters.ts'
import { checkChoice, invalidParameter, notSimulated } from '../errors.ts'
import { checkedTags } from '../tags.ts'
import type { Registered } from '../task-definition/task-definitions.ts'
import type { NewService } from './managed-service.ts'
import { checkSettings, checkSimulated } from './service-problems.ts'
import { checkAttached, checkSpec } from './spec-problems.ts'
import type { TargetGroups } from './target-groups.ts'

interface CreateContext {
  readonly cluster: ClusterRecord
  readonly registered: Registered
  readonly targetGroups: TargetGroups
}

/**
 * The service that a CreateService asks for.
 * @throws InvalidParameterException, ClientException, PlatformUnknownException, UnsupportedFeatureException
 */
export function newService(request: CreateServiceRequest, context: CreateContext): Omit<NewService, 'createdBy'> {
  const { cluster, registered, targetGroups } = context
  const { loadBalancers = [], deploymentController } = request
  checkRequest(request)
  checkSettings(request, { balanced: loadBalancers.length > 0 })
  const controllerType = controllerTypeOf(deploymentController?.type)
  if (controllerType === 'CODE_DEPLOY' && loadBalancers.length !== 1) {
    throw invalidParameter('A service with the CODE_DEPLOY deployment controller needs one load balancer.')
  }
  const settings = {
    desiredCount: request.desiredCount ?? 0,
    deploymentConfiguration: {
      ...(controllerType === 'ECS' ? rollingDefaults : {}),
      maximumPercent: 200,
      minimumHealthyPercent: 100,
      ...request.deploymentConfiguration,
    },
    healthCheckGracePeriodSeconds: request.healthCheckGracePeriodSeconds ?? (loadBalancers.length > 0 ? 0 : undefined),
    enableECSManagedTags: request.enableECSManagedTags ?? false,
    enableExecuteCommand: request.enableExecuteCommand ?? false,
    propagateTags: request.propagateTags ?? 'NONE',
    placementConstraints: request.placementConstraints ?? [],
    placementStrategy: request.placementStrategy ?? [],
    availabilityZoneRebalancing:
      request.availabilityZoneRebalancing ?? (controllerType === 'ECS' ? 'ENABLED' : undefined),
    tags: checkedTags(request.tags),
  } as const
  const { capacityProviderStrategy: asked = [] } = request
  const byDefault = request.launchType === undefined ? (cluster.request.defaultCapacityProviderStrategy ?? []) : []
  const capacityProviderStrategy = asked.length > 0 ? asked : byDefault
  const spec = {
    registered,
    launchType: request.launchType ?? (capacityProviderStrategy.length > 0 ? undefined : 'EC2'),
    capacityProviderStrategy,
    platformVersion: request.platformVersion,
    networkConfiguration: request.networkConfiguration,
    loadBalancers,
  }
  checkSpec(spec, { settings, cluster, targetGroups })
  checkAttached(loadBalancers, targetGroups)
  return { settings, spec, controllerType }
}

const rollingDefaults = {
  deploymentCircuitBreaker: { enable: false, rollback: false },
  strategy: 'ROLLING',
  bakeTimeInMinutes: 0,
} as const

function checkRequest(request: CreateServiceRequest): void {
  const { serviceName = '', desiredCount, clientToken, schedulingStrategy, role } = request
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(serviceName)) {
    throw invalidParameter(`Invalid service name '${serviceName}': 1 to 255 letters, digits, - and _.`)
  }
  if (clientToken !== undefined && !/^[!-~]{1,36}$/.test(clientToken)) {
    throw invalidParameter('Client token must have 1 to 36 characters in the range 33-126.')
  }
  checkChoice('schedulingStrategy', schedulingStrategy, ['REPLICA', 'DAEMON'])
  if (schedulingStrategy === 'DAEMON') throw notSimulated('the scheduling strategy DAEMON')
  if (desiredCount === undefined) throw invalidParameter('desiredCount can not be blank.')
  if (role !== undefined) throw notSimulated('a role of a service; leave it out')
  checkSimulated(request)
}

function controllerTypeOf(type: string | undefined): 'ECS' | 'CODE_DEPLOY' {
  checkChoice('deployment controller', type, ['ECS', 'CODE_DEPLOY', 'EXTERNAL'])
  if (type === 'EXTERNAL') throw notSimulated('the deployment controller EXTERNAL; use ECS or CODE_DEPLOY')
  return type === 'CODE_DEPLOY' ? 'CODE_DEPLOY' : 'ECS'
}
