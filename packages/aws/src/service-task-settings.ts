import type { AwsVpcConfiguration, Service, TaskSet } from '@aws-sdk/client-ecs'
import type { LaunchType, TaskCapacity, TaskNetwork } from '@ecs-actions/domain/task/order'
import type { ServiceTaskSettings } from '@ecs-actions/domain/task/service-settings'

/** What a service that was described with its tags gives its tasks. */
export function serviceTaskSettings(service: Service): ServiceTaskSettings {
  const { serviceName = '', taskSets = [], tags = [] } = service
  // Where a deployment controller other than ECS's makes task sets, each has settings of its own, and what the service
  // shows may be missing, or left from before.
  const primary = taskSets.find(({ status }) => status === 'PRIMARY')
  const capacity = (primary && capacityOf(primary)) ?? capacityOf(service) ?? { kind: 'cluster-default' }
  return {
    name: serviceName,
    capacity,
    platformVersion: primary?.platformVersion ?? service.platformVersion,
    network: (primary && networkOf(primary)) ?? networkOf(service),
    tags: new Map(tags.flatMap(({ key, value = '' }) => (key === undefined ? [] : [[key, value]]))),
  }
}

function capacityOf({ launchType, capacityProviderStrategy = [] }: Service | TaskSet): TaskCapacity | undefined {
  if (capacityProviderStrategy.length > 0) {
    const items = capacityProviderStrategy.flatMap(({ capacityProvider, weight, base }) =>
      capacityProvider === undefined ? [] : [{ capacityProvider, weight, base }],
    )
    return { kind: 'strategy', items }
  }
  return isLaunchType(launchType) ? { kind: 'launch-type', launchType } : undefined
}

/** RunTask takes no others: instances that ECS manages are asked for by their capacity provider. */
function isLaunchType(text: string | undefined): text is LaunchType {
  return text === 'EC2' || text === 'FARGATE' || text === 'EXTERNAL'
}

function networkOf({ networkConfiguration }: Service | TaskSet): TaskNetwork | undefined {
  const { awsvpcConfiguration: awsvpc } = networkConfiguration ?? {}
  return awsvpc && taskNetwork(awsvpc)
}

function taskNetwork({ subnets = [], securityGroups = [], assignPublicIp }: AwsVpcConfiguration): TaskNetwork {
  return { subnets, securityGroups, assignPublicIp: assignPublicIp === 'ENABLED' }
}
