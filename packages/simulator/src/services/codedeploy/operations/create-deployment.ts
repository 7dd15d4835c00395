import type { CreateDeploymentInput } from '@aws-sdk/client-codedeploy'
import type { Deployment } from '../deployment/deployment.ts'
import { refused } from '../errors.ts'
import { checkedAlarms } from '../group/alarm-settings.ts'
import { rollbackEvents } from '../group/rollback-events.ts'
import { checkDescription } from '../parameters.ts'
import { revisionOf } from '../revision/revision.ts'
import type { CodeDeployState } from '../state.ts'

/**
 * Not idempotent: there is no client token. Whether the AppSpec makes sense shows only later.
 * @throws one of CodeDeploy's errors for the first thing that is wrong
 */
export function createDeployment(state: CodeDeployState, input: CreateDeploymentInput): Deployment {
  const { applications, groups, configs, revisions, deployments } = state
  const application = applications.get(input.applicationName)
  const group = groups.get({ applicationName: application.name, name: input.deploymentGroupName })
  checkDescription(input.description)
  checkPlatform(input)
  const revision = revisionOf(input.revision)
  const config = configs.get(input.deploymentConfigName ?? group.settings.configName)
  const { autoRollbackConfiguration = group.requested.autoRollbackConfiguration, overrideAlarmConfiguration } = input
  const deployment = deployments.create({
    group,
    config,
    revision,
    description: input.description,
    autoRollbackConfiguration,
    overrideAlarmConfiguration,
    rollbackEvents: rollbackEvents(autoRollbackConfiguration),
    alarms: overrideAlarmConfiguration ? checkedAlarms(overrideAlarmConfiguration) : group.settings.alarms,
  })
  revisions.use(application.name, revision)
  return deployment
}

/** What only servers take. */
function checkPlatform(input: CreateDeploymentInput): void {
  if (input.fileExistsBehavior !== undefined) {
    throw refused(
      'InvalidFileExistsBehavior',
      'For Lambda, ECS and Kubernetes deployment, fileExistsBehavior can not be specified',
    )
  }
  if (input.deploymentMode === 'RESTART')
    throw refused('InvalidInput', 'deploymentMode RESTART is not supported for ECS')
  if (input.targetInstances) throw refused('InvalidTargetInstances', 'targetInstances can not be specified for ECS')
  if (input.ignoreApplicationStopFailures) {
    throw refused('InvalidIgnoreApplicationStopFailuresValue', 'ignoreApplicationStopFailures must be false for ECS')
  }
  if (input.updateOutdatedInstancesOnly) {
    throw refused('InvalidUpdateOutdatedInstancesOnlyValue', 'updateOutdatedInstancesOnly must be false for ECS')
  }
}
