import type { BlueGreenDeploymentConfiguration } from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'

export interface BlueGreenSettings {
  /** Milliseconds in which somebody has to let the traffic be rerouted; undefined: it is rerouted at once. */
  readonly readyWait: number | undefined
  /** Milliseconds from the full shift to the end of the original task set, which `never` keeps alive. */
  readonly terminationWait: number | 'never'
}

const minute = 60_000
/** https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html: 120 hours, and two days. */
const longestReadyWait = 7_200
const longestTerminationWait = 2_880

/** @throws InvalidBlueGreenDeploymentConfigurationException */
export function checkedBlueGreen(configuration: BlueGreenDeploymentConfiguration | undefined): BlueGreenSettings {
  if (!configuration) throw invalid('The blue/green deployment configuration must be specified for ECS')
  if (configuration.greenFleetProvisioningOption) {
    throw invalid('greenFleetProvisioningOption can not be specified for ECS')
  }
  return { readyWait: readyWait(configuration), terminationWait: terminationWait(configuration) }
}

/**
 * As answers show it, with what AWS takes where nothing is given: `aws ecs deploy` of the AWS CLI adds up both times
 * without asking whether they are there.
 */
export function shownBlueGreen(
  configuration: BlueGreenDeploymentConfiguration | undefined,
): BlueGreenDeploymentConfiguration {
  const { terminateBlueInstancesOnDeploymentSuccess, deploymentReadyOption } = configuration ?? {}
  return {
    terminateBlueInstancesOnDeploymentSuccess: {
      action: 'TERMINATE',
      terminationWaitTimeInMinutes: 0,
      ...terminateBlueInstancesOnDeploymentSuccess,
    },
    deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0, ...deploymentReadyOption },
  }
}

function readyWait({ deploymentReadyOption: option }: BlueGreenDeploymentConfiguration): number | undefined {
  const { actionOnTimeout = 'CONTINUE_DEPLOYMENT', waitTimeInMinutes } = option ?? {}
  switch (actionOnTimeout) {
    case 'CONTINUE_DEPLOYMENT':
      if (waitTimeInMinutes) {
        throw invalid("Deployment ready action cannot be set to 'CONTINUE_DEPLOYMENT' when timeout is specified")
      }
      return undefined
    case 'STOP_DEPLOYMENT':
      return minutes('waitTimeInMinutes', { value: waitTimeInMinutes, most: longestReadyWait })
    default:
      throw invalid(`actionOnTimeout must be CONTINUE_DEPLOYMENT or STOP_DEPLOYMENT, not ${String(actionOnTimeout)}`)
  }
}

function terminationWait({
  terminateBlueInstancesOnDeploymentSuccess: option,
}: BlueGreenDeploymentConfiguration): number | 'never' {
  const { action = 'TERMINATE', terminationWaitTimeInMinutes: value } = option ?? {}
  switch (action) {
    case 'KEEP_ALIVE':
      if (value) throw invalid('terminationWaitTimeInMinutes can not be specified with KEEP_ALIVE')
      return 'never'
    case 'TERMINATE':
      return minutes('terminationWaitTimeInMinutes', { value: value ?? 0, most: longestTerminationWait })
    default:
      throw invalid(`action must be TERMINATE or KEEP_ALIVE, not ${String(action)}`)
  }
}

function minutes(member: string, { value, most }: { value: number | undefined; most: number }): number {
  if (value !== undefined && Number.isInteger(value) && value >= 0 && value <= most) return value * minute
  throw invalid(`${member} must be a whole number from 0 to ${most}, not ${value ?? 'nothing'}`)
}

function invalid(message: string) {
  return refused('InvalidBlueGreenDeploymentConfiguration', message)
}
