import type {
  Compatibility,
  ContainerDefinition,
  KeyValuePair,
  PortMapping,
  RegisterTaskDefinitionRequest,
  TaskDefinition,
} from '@aws-sdk/client-ecs'
import { fargateProblems } from './fargate-problems.ts'
import { requiredAttributes } from './required-attributes.ts'
import { cpuUnits, memoryMiB } from './sizes.ts'

/** The definition as AWS stores and shows it: sizes in units and MiB, defaults filled in, lists that are never absent. */
export function normalised(
  request: RegisterTaskDefinitionRequest,
  identity: { arn: string; revision: number; registeredAt: Date; registeredBy: string },
): TaskDefinition {
  const { tags: _besideIt, cpu, memory, taskRoleArn, executionRoleArn, ...rest } = request
  const containers = (request.containerDefinitions ?? []).map((container) => normalisedContainer(container, request))
  return {
    ...rest,
    taskDefinitionArn: identity.arn,
    containerDefinitions: containers,
    revision: identity.revision,
    volumes: request.volumes ?? [],
    status: 'ACTIVE',
    ...(taskRoleArn ? { taskRoleArn } : {}),
    ...(executionRoleArn ? { executionRoleArn } : {}),
    requiresAttributes: requiredAttributes(request),
    placementConstraints: request.placementConstraints ?? [],
    compatibilities: compatibilities(request),
    ...(cpu === undefined ? {} : { cpu: String(cpuUnits(cpu)) }),
    ...(memory === undefined ? {} : { memory: String(memoryMiB(memory)) }),
    registeredAt: identity.registeredAt,
    registeredBy: identity.registeredBy,
  }
}

function normalisedContainer(
  container: ContainerDefinition,
  { networkMode }: RegisterTaskDefinitionRequest,
): ContainerDefinition {
  const { healthCheck } = container
  return {
    ...container,
    cpu: container.cpu ?? 0,
    portMappings: (container.portMappings ?? []).map((mapping) => normalisedPort(mapping, networkMode)),
    essential: container.essential ?? true,
    environment: reordered(container.environment ?? []),
    mountPoints: container.mountPoints ?? [],
    volumesFrom: container.volumesFrom ?? [],
    systemControls: container.systemControls ?? [],
    ...(healthCheck ? { healthCheck: { interval: 30, timeout: 5, retries: 3, ...defined(healthCheck) } } : {}),
  }
}

/** AWS does not keep the order of variables. Of two with one name the last counts, so these stay. */
function reordered(variables: readonly KeyValuePair[]): KeyValuePair[] {
  const names = new Set(variables.map(({ name }) => name))
  return names.size === variables.length ? variables.toReversed() : [...variables]
}

function defined<T extends object>(value: T): T {
  const copy = { ...value }
  for (const key in copy) if (copy[key] === undefined) delete copy[key]
  return copy
}

function normalisedPort(mapping: PortMapping, networkMode: string | undefined): PortMapping {
  const { containerPort, hostPort, protocol, containerPortRange } = mapping
  if (containerPortRange !== undefined) return { ...mapping, protocol: protocol ?? 'tcp' }
  const same = networkMode === 'awsvpc' || networkMode === 'host'
  return { ...mapping, hostPort: same ? hostPort || containerPort : (hostPort ?? 0), protocol: protocol ?? 'tcp' }
}

function compatibilities(request: RegisterTaskDefinitionRequest): Compatibility[] {
  const found: Compatibility[] = request.networkMode === 'awsvpc' ? ['EC2'] : ['EXTERNAL', 'EC2']
  if (fargateProblems(request).next().done) found.push('FARGATE')
  return found
}
