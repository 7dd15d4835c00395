import type { Service, ServiceEvent } from '@aws-sdk/client-ecs'
import type { ServiceContext } from './service-context.ts'
import type { ServiceController } from './service-controller.ts'
import { onFargate } from './shown-spec.ts'
import { TaskSetController } from './task-set-controller.ts'

interface ServiceState {
  readonly context: ServiceContext
  readonly controller: ServiceController
  readonly status: 'ACTIVE' | 'DRAINING' | 'INACTIVE'
  readonly createdAt: Date
  readonly createdBy: string
  readonly events: readonly ServiceEvent[]
}

/** As DescribeServices shows it, with its tags. */
export function describeService({ context, controller, status, createdAt, createdBy, events }: ServiceState): Service {
  const { spec } = controller
  const settings = context.settings()
  const { propagateTags, enableECSManagedTags, enableExecuteCommand } = settings
  const { launchType, capacityProviderStrategy, networkConfiguration, platformVersion = 'LATEST' } = spec
  const ofController = status === 'INACTIVE' ? gone : controller.describe()
  return {
    serviceArn: context.arn,
    serviceName: context.name,
    clusterArn: context.cluster.arn,
    loadBalancers: [...spec.loadBalancers],
    serviceRegistries: [],
    status,
    desiredCount: settings.desiredCount,
    ...ofController,
    ...(launchType === undefined ? {} : { launchType }),
    ...(capacityProviderStrategy.length > 0 ? { capacityProviderStrategy: [...capacityProviderStrategy] } : {}),
    ...(onFargate(spec) ? { platformVersion, platformFamily: 'Linux' } : {}),
    taskDefinition: spec.registered.arn,
    deploymentConfiguration: settings.deploymentConfiguration,
    roleArn: `arn:aws:iam::${context.arns.accountId}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    events: [...events],
    createdAt,
    createdBy,
    placementConstraints: [...settings.placementConstraints],
    placementStrategy: [...settings.placementStrategy],
    ...(networkConfiguration ? { networkConfiguration } : {}),
    ...(settings.healthCheckGracePeriodSeconds === undefined
      ? {}
      : { healthCheckGracePeriodSeconds: settings.healthCheckGracePeriodSeconds }),
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: controller instanceof TaskSetController ? 'CODE_DEPLOY' : 'ECS' },
    tags: [...settings.tags],
    enableECSManagedTags,
    propagateTags,
    enableExecuteCommand,
    ...(settings.availabilityZoneRebalancing === undefined
      ? {}
      : { availabilityZoneRebalancing: settings.availabilityZoneRebalancing }),
  }
}

const gone = { deployments: [], taskSets: [], runningCount: 0, pendingCount: 0 }
