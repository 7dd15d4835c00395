import type { RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { containerProblems } from './container-problems.ts'
import { dependencyProblems } from './dependency-problems.ts'
import { fargateProblems } from './fargate-problems.ts'
import { cpuUnits, memoryMiB } from './sizes.ts'

const networkModes = ['none', 'bridge', 'host', 'awsvpc']
const launchTypes = ['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES']
const longest = 64 * 1024

/** Everything that AWS would refuse; AWS itself answers with the first only. */
export function* problems(definition: RegisterTaskDefinitionRequest): Generator<string> {
  const { family, containerDefinitions: containers = [], networkMode, requiresCompatibilities = [] } = definition
  if (!family) yield 'Family should not be null or empty.'
  else if (!/^[\w-]{1,255}$/.test(family)) yield 'Family contains invalid characters.'
  if (containers.length === 0) yield 'Container list cannot be empty.'
  if (containers.length > 10) yield `A task definition has at most 10 containers, not ${containers.length}.`
  if (networkMode !== undefined && !networkModes.includes(networkMode)) {
    yield `Invalid networkMode '${String(networkMode)}': one of ${networkModes.join(', ')}.`
  }
  for (const launchType of requiresCompatibilities) {
    if (!launchTypes.includes(launchType)) {
      yield `Invalid requiresCompatibilities '${String(launchType)}': one of ${launchTypes.join(', ')}.`
    }
  }
  for (const role of [definition.taskRoleArn, definition.executionRoleArn]) {
    if (role && !isRole(role)) yield 'Role is not valid'
  }
  yield* sizeProblems(definition)
  for (const container of containers) yield* containerProblems(container, definition)
  if (containers.length > 0 && containers.every(({ essential }) => essential === false)) {
    yield 'A task definition must have at least one essential container.'
  }
  const names = containers.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) yield `Container names must be unique: '${twice}' is used twice.`
  yield* dependencyProblems(containers)
  yield* volumeProblems(definition)
  if (requiresCompatibilities.includes('FARGATE')) yield* fargateProblems(definition)
  if (JSON.stringify(definition).length > longest) yield 'The task definition is larger than 64 KiB.'
}

function isRole(role: string): boolean {
  return /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(role) || /^[\w+=,.@-]{1,64}$/.test(role)
}

const troubleshooting = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'

function* sizeProblems({ cpu, memory, containerDefinitions = [] }: RegisterTaskDefinitionRequest): Generator<string> {
  const units = cpu === undefined ? undefined : (cpuUnits(cpu) ?? 0)
  const mebibytes = memory === undefined ? undefined : (memoryMiB(memory) ?? 0)
  if (units !== undefined && (units < 128 || units > 196_608)) {
    yield `Invalid 'cpu' setting for task. ${troubleshooting}`
  }
  if (mebibytes !== undefined && mebibytes < 6) yield `Invalid 'memory' setting for task. ${troubleshooting}`
  const cpuSum = containerDefinitions.reduce((sum, container) => sum + (container.cpu ?? 0), 0)
  if (units !== undefined && cpuSum > units) {
    yield `The 'cpu' of the containers adds up to ${cpuSum}, more than the task's ${units}.`
  }
  const memorySum = containerDefinitions.reduce(
    (sum, container) => sum + (container.memoryReservation ?? container.memory ?? 0),
    0,
  )
  if (mebibytes !== undefined && memorySum > mebibytes) {
    yield `The 'memory' of the containers adds up to ${memorySum} MiB, more than the task's ${mebibytes} MiB.`
  }
  for (const { name, memory: limit } of containerDefinitions) {
    if (mebibytes !== undefined && limit !== undefined && limit > mebibytes) {
      yield `Invalid setting for container '${name}'. 'memory' (${limit}) is more than the task's ${mebibytes} MiB.`
    }
  }
}

function* volumeProblems({
  volumes = [],
  containerDefinitions = [],
}: RegisterTaskDefinitionRequest): Generator<string> {
  const names = new Set(volumes.map(({ name }) => name))
  if (names.size < volumes.length) yield 'Volume names must be unique.'
  for (const name of names) {
    if (!name || !/^[\w-]{1,255}$/.test(name)) yield `Volume name '${name ?? ''}' contains invalid characters.`
  }
  const containers = new Set(containerDefinitions.map(({ name }) => name))
  for (const { name, mountPoints = [], volumesFrom = [] } of containerDefinitions) {
    for (const { sourceContainer } of volumesFrom) {
      if (containers.has(sourceContainer) && sourceContainer !== name) continue
      yield `Invalid sourceContainer '${sourceContainer ?? ''}' in volumesFrom of container '${name}'.`
    }
    for (const { sourceVolume } of mountPoints) {
      if (!names.has(sourceVolume))
        yield `Unknown volume '${sourceVolume ?? ''}' in the mount points of container '${name}'.`
    }
  }
}
