import type { DeploymentGroupInfo, LastDeploymentInfo, RevisionLocation } from '@aws-sdk/client-codedeploy'
import { shownBlueGreen } from './blue-green-settings.ts'
import type { DeploymentGroup } from './groups.ts'

/** What a group's deployments have come to. */
export interface GroupHistory {
  readonly lastSuccessful: LastDeploymentInfo | undefined
  readonly lastAttempted: LastDeploymentInfo | undefined
  readonly targetRevision: RevisionLocation | undefined
}

/** As GetDeploymentGroup shows it. */
export function describeGroup(group: DeploymentGroup, history: GroupHistory): DeploymentGroupInfo {
  const { requested, settings } = group
  const { lastSuccessful, lastAttempted, targetRevision } = history
  const { serviceRoleArn, deploymentStyle, loadBalancerInfo, ecsServices } = requested
  return {
    applicationName: group.applicationName,
    deploymentGroupId: group.id,
    deploymentGroupName: group.name,
    deploymentConfigName: settings.configName,
    ec2TagFilters: [],
    onPremisesInstanceTagFilters: [],
    autoScalingGroups: [],
    serviceRoleArn,
    ...(targetRevision && { targetRevision }),
    triggerConfigurations: requested.triggerConfigurations ?? [],
    ...(requested.alarmConfiguration && { alarmConfiguration: requested.alarmConfiguration }),
    ...(requested.autoRollbackConfiguration && { autoRollbackConfiguration: requested.autoRollbackConfiguration }),
    deploymentStyle,
    outdatedInstancesStrategy: requested.outdatedInstancesStrategy ?? 'UPDATE',
    blueGreenDeploymentConfiguration: shownBlueGreen(requested.blueGreenDeploymentConfiguration),
    loadBalancerInfo,
    ...(lastSuccessful && { lastSuccessfulDeployment: lastSuccessful }),
    ...(lastAttempted && { lastAttemptedDeployment: lastAttempted }),
    computePlatform: 'ECS',
    ecsServices,
    terminationHookEnabled: false,
  }
}
