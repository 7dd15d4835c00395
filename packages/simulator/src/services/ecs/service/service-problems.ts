import type {
  CreateServiceRequest,
  DeploymentConfiguration,
  PlacementStrategy,
  UpdateServiceRequest,
} from '@aws-sdk/client-ecs'
import { checkChoice, invalidParameter, notSimulated } from '../errors.ts'

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
const mostTasks = 5_000
const longestGracePeriod = 2_147_483_647

interface Settings
  extends Pick<
    UpdateServiceRequest,
    | 'availabilityZoneRebalancing'
    | 'desiredCount'
    | 'deploymentConfiguration'
    | 'healthCheckGracePeriodSeconds'
    | 'propagateTags'
  > {
  readonly placementStrategy?: readonly PlacementStrategy[] | undefined
}

/**
 * What the simulator cannot do is refused: it would look like success.
 * @throws UnsupportedFeatureException
 */
export function checkSimulated(request: CreateServiceRequest | UpdateServiceRequest): void {
  const lists = ['serviceRegistries', 'volumeConfigurations', 'vpcLatticeConfigurations', 'gatewayConnectors'] as const
  for (const member of lists) {
    if ((request[member] ?? []).length > 0) throw notSimulated(`${member} of services`)
  }
  if (request.serviceConnectConfiguration?.enabled) throw notSimulated('Service Connect')
  if (request.monitoring) throw notSimulated('monitoring of services')
  const { strategy = 'ROLLING', lifecycleHooks = [], earlySuccessCriteria } = request.deploymentConfiguration ?? {}
  checkChoice('deployment strategy', strategy, ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'])
  if (strategy !== 'ROLLING') throw notSimulated(`the deployment strategy ${strategy}; use ROLLING, or CodeDeploy`)
  if (lifecycleHooks.length > 0) throw notSimulated('lifecycle hooks of deployments')
  if (earlySuccessCriteria) throw notSimulated('earlySuccessCriteria of deployments')
  if (request.loadBalancers?.some(({ loadBalancerName }) => loadBalancerName))
    throw notSimulated('Classic Load Balancers')
  if (request.loadBalancers?.some(({ advancedConfiguration }) => advancedConfiguration)) {
    throw notSimulated('advancedConfiguration of load balancers')
  }
}

/** @throws InvalidParameterException */
export function checkSettings(settings: Settings, { balanced }: { balanced: boolean }): void {
  const { desiredCount = 0, healthCheckGracePeriodSeconds: grace, propagateTags, placementStrategy = [] } = settings
  if (!Number.isInteger(desiredCount) || desiredCount < 0 || desiredCount > mostTasks) {
    throw invalidParameter(`Invalid desiredCount '${desiredCount}': a whole number from 0 to ${mostTasks}.`)
  }
  if (grace !== undefined && (!Number.isInteger(grace) || grace < 0 || grace > longestGracePeriod)) {
    throw invalidParameter(`Invalid healthCheckGracePeriodSeconds '${grace}': 0 to ${longestGracePeriod}.`)
  }
  if (grace !== undefined && !balanced) {
    throw invalidParameter('Health check grace period is only valid for services configured to use load balancers')
  }
  checkChoice('availabilityZoneRebalancing', settings.availabilityZoneRebalancing, ['ENABLED', 'DISABLED'])
  checkChoice('propagateTags', propagateTags, ['TASK_DEFINITION', 'SERVICE', 'NONE'])
  if (placementStrategy.length > 5) {
    throw invalidParameter(`At most 5 placementStrategy rules are allowed, not ${placementStrategy.length}.`)
  }
  checkDeploymentConfiguration(settings.deploymentConfiguration ?? {})
}

function checkDeploymentConfiguration(configuration: DeploymentConfiguration): void {
  const { minimumHealthyPercent: minimum = 100, maximumPercent: maximum = 200 } = configuration
  if (!Number.isInteger(minimum) || minimum < 0 || minimum > 100) {
    throw invalidParameter(`Invalid minimumHealthyPercent '${minimum}': a whole number from 0 to 100.`)
  }
  if (!Number.isInteger(maximum) || maximum < 100) {
    throw invalidParameter(`Invalid maximumPercent '${maximum}': a whole number, at least 100.`)
  }
  if (minimum === 100 && maximum === 100) {
    throw invalidParameter(
      'Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.',
    )
  }
  const { type, value = 1 } = configuration.deploymentCircuitBreaker?.thresholdConfiguration ?? {}
  checkChoice('threshold type', type, ['BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT'])
  if (!Number.isInteger(value) || value < 1) {
    throw invalidParameter(`Invalid threshold value '${value}': a whole number, at least 1.`)
  }
}
