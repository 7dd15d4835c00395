import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { cpuUnits, isFargateSize, memoryMiB } from './sizes.ts'

const fargateLogDrivers = ['awslogs', 'splunk', 'awsfirelens']

/** Why a definition cannot run on Fargate. */
export function* fargateProblems(definition: RegisterTaskDefinitionRequest): Generator<string> {
  const { networkMode, cpu, memory, pidMode, ipcMode, volumes = [], ephemeralStorage } = definition
  if (networkMode !== 'awsvpc') yield 'Fargate only supports network mode ‘awsvpc’.'
  if (cpu === undefined) yield "Fargate requires that 'cpu' be defined at the task level."
  if (memory === undefined) yield "Fargate requires that 'memory' be defined at the task level."
  if (cpu !== undefined && memory !== undefined) {
    const size = { cpu: cpuUnits(cpu) ?? 0, memory: memoryMiB(memory) ?? 0 }
    if (!isFargateSize(size)) yield 'No Fargate configuration exists for given values.'
  }
  if (pidMode === 'host') yield "Fargate does not support pidMode 'host'; the only valid value is 'task'."
  if (ipcMode !== undefined) yield 'Fargate does not support ipcMode.'
  for (const { name, host, dockerVolumeConfiguration } of volumes) {
    if (host?.sourcePath) yield `Volume '${name}': Fargate does not support host.sourcePath.`
    if (dockerVolumeConfiguration) yield `Volume '${name}': Fargate does not support dockerVolumeConfiguration.`
  }
  const gibibytes = ephemeralStorage?.sizeInGiB
  if (gibibytes !== undefined && (gibibytes < 21 || gibibytes > 200)) {
    yield `Ephemeral storage must be between 21 and 200 GiB, not ${gibibytes}.`
  }
  for (const container of definition.containerDefinitions ?? []) {
    yield* fargateContainerProblems(container, definition.executionRoleArn)
  }
}

function* fargateContainerProblems(container: ContainerDefinition, executionRoleArn: string | undefined) {
  const { name, image, privileged, stopTimeout, logConfiguration, secrets = [], portMappings = [] } = container
  if (privileged) yield `Fargate does not support privileged containers: '${name}'.`
  if (stopTimeout !== undefined && stopTimeout < 2) {
    yield `Invalid stopTimeout of container '${name}': ${stopTimeout}. It must be between 2 and 120.`
  }
  const driver = logConfiguration?.logDriver
  if (driver !== undefined && !fargateLogDrivers.includes(driver)) {
    yield `Fargate supports the log drivers ${fargateLogDrivers.join(', ')}, not '${driver}' of container '${name}'.`
  }
  if (driver === 'awslogs' && !logConfiguration?.options?.['awslogs-stream-prefix']) {
    yield 'Log driver awslogs requires options: awslogs-stream-prefix'
  }
  if (portMappings.some(({ containerPort, hostPort }) => hostPort && hostPort !== containerPort)) {
    yield 'When networkMode=awsvpc, the host ports and container ports in port mappings must match.'
  }
  if (executionRoleArn) return
  const needs = 'Fargate requires task definition to have execution role ARN to support'
  if (driver === 'awslogs') yield `${needs} log driver awslogs.`
  if (image && isPrivateEcr(image)) yield `${needs} ECR images.`
  if (secrets.length > 0) yield `${needs} secrets.`
}

export function isPrivateEcr(image: string): boolean {
  return /^\d{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\.(amazonaws\.com(\.cn)?|on\.aws)\//.test(image)
}
