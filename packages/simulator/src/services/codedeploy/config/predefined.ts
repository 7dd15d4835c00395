import type { TrafficRoutingConfig } from '@aws-sdk/client-codedeploy'

/** What rollbacks use, and groups that name no configuration. */
export const allAtOnce = 'CodeDeployDefault.ECSAllAtOnce'

/** https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html */
export const predefinedRouting: Readonly<Record<string, TrafficRoutingConfig>> = {
  [allAtOnce]: { type: 'AllAtOnce' },
  'CodeDeployDefault.ECSCanary10Percent5Minutes': canary(5),
  'CodeDeployDefault.ECSCanary10Percent15Minutes': canary(15),
  'CodeDeployDefault.ECSLinear10PercentEvery1Minutes': linear(1),
  'CodeDeployDefault.ECSLinear10PercentEvery3Minutes': linear(3),
}

function canary(canaryInterval: number): TrafficRoutingConfig {
  return { type: 'TimeBasedCanary', timeBasedCanary: { canaryPercentage: 10, canaryInterval } }
}

function linear(linearInterval: number): TrafficRoutingConfig {
  return { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage: 10, linearInterval } }
}
