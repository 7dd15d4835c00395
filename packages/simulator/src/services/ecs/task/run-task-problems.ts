import type { RunTaskRequest, TaskDefinition, TaskOverride } from '@aws-sdk/client-ecs'
import { ServiceError } from '../../../service.ts'
import { clientException, invalidParameter } from '../errors.ts'
import { cpuUnits, isFargateSize, memoryMiB } from '../task-definition/sizes.ts'
import type { Placement } from './placement.ts'

const longestOverrides = 8192

/**
 * RunTask's rules that need nothing but the request.
 * @throws InvalidParameterException
 */
export function checkRequest(request: RunTaskRequest): void {
  const { count = 1, clientToken, startedBy, propagateTags, referenceId, overrides } = request
  if (count < 1 || count > 10) throw invalidParameter(`Count must be between 1 and 10, not ${count}.`)
  if (clientToken !== undefined && !/^[!-~]{1,64}$/.test(clientToken)) {
    throw invalidParameter('Client token must have 1 to 64 characters in the range 33-126.')
  }
  if (startedBy !== undefined && !/^[A-Za-z0-9/_-]{0,128}$/.test(startedBy)) {
    throw invalidParameter(`Invalid startedBy '${startedBy}': at most 128 letters, digits, -, / and _.`)
  }
  if (propagateTags !== undefined && propagateTags !== 'TASK_DEFINITION') {
    throw invalidParameter(`Invalid propagateTags '${propagateTags}': RunTask takes TASK_DEFINITION only.`)
  }
  if (referenceId !== undefined) throw invalidParameter('referenceId is reserved for Amazon ECS.')
  if (overrides && JSON.stringify(overrides).length > longestOverrides) {
    throw invalidParameter(`Container Overrides length must be at most ${longestOverrides}`)
  }
}

/**
 * RunTask's rules between request, definition and where the tasks go.
 * @throws InvalidParameterException, ClientException, PlatformUnknownException
 */
export function checkFit(request: RunTaskRequest, definition: TaskDefinition, { launchType }: Placement): void {
  const { compatibilities = [], networkMode, containerDefinitions = [] } = definition
  if (!compatibilities.includes(launchType)) {
    throw invalidParameter(`Task definition does not support launch_type ${launchType}.`)
  }
  checkNetwork(request, { networkMode, launchType })
  checkPlatform(request.platformVersion, launchType)
  checkPlacement(request, launchType)
  const { overrides } = request
  for (const { name, environment = [] } of overrides?.containerOverrides ?? []) {
    const container = containerDefinitions.find((candidate) => candidate.name === name)
    if (!container) {
      throw invalidParameter(`Override for container named ${name ?? ''} is not a container in the TaskDefinition.`)
    }
    const secrets = container.secrets?.map((secret) => secret.name) ?? []
    const shared = environment.find((variable) => secrets.includes(variable.name))
    if (shared) {
      throw clientException(
        `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${shared.name}'.`,
      )
    }
  }
  if (request.enableExecuteCommand && !definition.taskRoleArn && !overrides?.taskRoleArn) {
    throw invalidParameter(
      "The task couldn't be started because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again.",
    )
  }
  if (launchType === 'FARGATE') checkOverriddenSize(overrides, definition)
}

function checkNetwork(
  { networkConfiguration }: RunTaskRequest,
  { networkMode, launchType }: { networkMode: string | undefined; launchType: string },
): void {
  const awsvpc = networkConfiguration?.awsvpcConfiguration
  if (networkMode !== 'awsvpc') {
    if (!awsvpc) return
    throw invalidParameter('Network Configuration is not valid for the given networkMode of this task definition.')
  }
  if (!awsvpc) {
    throw invalidParameter("Network Configuration must be provided when networkMode 'awsvpc' is specified.")
  }
  const { subnets = [], securityGroups = [], assignPublicIp } = awsvpc
  if (subnets.length === 0) throw invalidParameter('subnets can not be empty.')
  if (subnets.length > 16) throw invalidParameter(`subnets can have at most 16 items, not ${subnets.length}.`)
  if (securityGroups.length > 5) {
    throw invalidParameter(`securityGroups can have at most 5 items, not ${securityGroups.length}.`)
  }
  if (assignPublicIp !== undefined && assignPublicIp !== 'ENABLED' && assignPublicIp !== 'DISABLED') {
    throw invalidParameter(`Invalid assignPublicIp '${String(assignPublicIp)}': ENABLED or DISABLED.`)
  }
  if (assignPublicIp === 'ENABLED' && launchType !== 'FARGATE') {
    throw invalidParameter('Assign public IP is not supported for this launch type.')
  }
}

function checkPlatform(platformVersion: string | undefined, launchType: string): void {
  if (platformVersion === undefined) return
  if (launchType !== 'FARGATE') {
    throw invalidParameter('The platform version must be null when specifying an EC2 launch type.')
  }
  if (!['LATEST', '1.4.0', '1.3.0'].includes(platformVersion)) {
    throw new ServiceError('PlatformUnknownException', `The platform version '${platformVersion}' does not exist.`)
  }
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html: Fargate spreads tasks itself. */
function checkPlacement(
  { placementConstraints = [], placementStrategy = [] }: RunTaskRequest,
  launchType: string,
): void {
  if (placementConstraints.length > 10) {
    throw invalidParameter(`At most 10 placementConstraints are allowed, not ${placementConstraints.length}.`)
  }
  if (placementStrategy.length > 5) {
    throw invalidParameter(`At most 5 placementStrategy rules are allowed, not ${placementStrategy.length}.`)
  }
  if (launchType !== 'FARGATE') return
  if (placementConstraints.length > 0) {
    throw invalidParameter('Placement constraints are not supported with FARGATE launch type.')
  }
  if (placementStrategy.length > 0) {
    throw invalidParameter('Placement strategies are not supported with FARGATE launch type.')
  }
}

function checkOverriddenSize(overrides: TaskOverride | undefined, definition: TaskDefinition): void {
  if (overrides?.cpu === undefined && overrides?.memory === undefined) return
  const cpu = cpuUnits(overrides.cpu ?? definition.cpu ?? '') ?? 0
  const memory = memoryMiB(overrides.memory ?? definition.memory ?? '') ?? 0
  if (!isFargateSize({ cpu, memory })) throw clientException('No Fargate configuration exists for given values.')
}
