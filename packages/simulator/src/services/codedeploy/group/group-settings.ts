import type { AutoRollbackEvent, CreateDeploymentGroupInput } from '@aws-sdk/client-codedeploy'
import { allAtOnce } from '../config/predefined.ts'
import { refused } from '../errors.ts'
import type { ControlledService, ControlledServices, Listeners } from '../world.ts'
import { type AlarmSettings, checkedAlarms } from './alarm-settings.ts'
import { type BlueGreenSettings, checkedBlueGreen } from './blue-green-settings.ts'
import { rollbackEvents } from './rollback-events.ts'
import { checkedPair, type TargetGroupPair } from './target-group-pair.ts'

/** What a request says about a group, besides its names. */
export type RequestedSettings = Omit<
  CreateDeploymentGroupInput,
  'applicationName' | 'deploymentGroupName' | 'serviceRoleArn' | 'tags'
> & { readonly serviceRoleArn?: string | undefined }

/** What it comes to. */
export interface GroupSettings {
  readonly configName: string
  readonly clusterName: string
  readonly serviceName: string
  readonly pair: TargetGroupPair
  readonly blueGreen: BlueGreenSettings
  readonly rollbackEvents: ReadonlySet<AutoRollbackEvent>
  readonly alarms: AlarmSettings
}

export interface SettingsWorld {
  readonly services: ControlledServices
  readonly listeners: Listeners
}

/** @throws one of CodeDeploy's errors for the first thing that is wrong */
export function checkedSettings(requested: RequestedSettings, world: SettingsWorld): GroupSettings {
  checkRole(requested.serviceRoleArn)
  checkPlatform(requested)
  const { deploymentType, deploymentOption } = requested.deploymentStyle ?? {}
  if (deploymentType !== 'BLUE_GREEN' || deploymentOption !== 'WITH_TRAFFIC_CONTROL') {
    throw refused(
      'InvalidDeploymentStyle',
      'The deployment style of ECS is deploymentType BLUE_GREEN with deploymentOption WITH_TRAFFIC_CONTROL',
    )
  }
  const { clusterName, serviceName } = ecsService(requested, world)
  return {
    configName: requested.deploymentConfigName ?? allAtOnce,
    clusterName,
    serviceName,
    pair: checkedPair(requested.loadBalancerInfo, world.listeners),
    blueGreen: checkedBlueGreen(requested.blueGreenDeploymentConfiguration),
    rollbackEvents: rollbackEvents(requested.autoRollbackConfiguration),
    alarms: checkedAlarms(requested.alarmConfiguration),
  }
}

function checkRole(arn: string | undefined): void {
  if (!arn) throw refused('RoleRequired', 'The service role ARN must be specified')
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(arn)) {
    throw refused('InvalidRole', `The service role ARN is not in the valid format: ${arn}`)
  }
}

function checkPlatform(requested: RequestedSettings): void {
  const { ec2TagFilters, onPremisesInstanceTagFilters, autoScalingGroups, ec2TagSet, onPremisesTagSet } = requested
  const given = { ec2TagFilters, onPremisesInstanceTagFilters, autoScalingGroups, ec2TagSet, onPremisesTagSet }
  for (const [member, value] of Object.entries(given)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    throw refused('InvalidInput', `${member} can not be specified for the compute platform ECS`)
  }
}

function ecsService(requested: RequestedSettings, { services }: SettingsWorld): ControlledService {
  const [named, ...others] = requested.ecsServices ?? []
  if (!named || others.length > 0) {
    throw refused('InvalidECSService', 'An ECS deployment group must have exactly one ECS service')
  }
  return controlledService(services, { clusterName: named.clusterName ?? '', serviceName: named.serviceName ?? '' })
}

/** @throws InvalidECSServiceException */
export function controlledService(
  services: ControlledServices,
  { clusterName, serviceName }: { clusterName: string; serviceName: string },
): ControlledService {
  const found = services.find(clusterName, serviceName)
  if (found === undefined) {
    throw refused('InvalidECSService', `There is no active ECS service ${serviceName} in the cluster ${clusterName}`)
  }
  if (found === 'other-controller') {
    throw refused(
      'InvalidECSService',
      "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.",
    )
  }
  return found
}
