import type { RunTaskRequest, Tag, Task, TaskOverride } from '@aws-sdk/client-ecs'
import type { Identifiers } from '../../../identifiers.ts'
import type { EcsArns } from '../arns.ts'
import type { ClusterRecord } from '../cluster/clusters.ts'
import { checkedTags, mergedTags } from '../tags.ts'
import { cpuUnits, memoryMiB } from '../task-definition/sizes.ts'
import type { Registered } from '../task-definition/task-definitions.ts'
import { containerInterface, newNetwork } from './network-interface.ts'
import type { Placement } from './placement.ts'
import { TaskContainer } from './task-container.ts'
import { TaskContainers } from './task-containers.ts'
import { TaskMachine } from './task-machine.ts'
import type { TaskWorld } from './world.ts'

export interface Launch {
  readonly request: RunTaskRequest
  readonly cluster: ClusterRecord
  readonly registered: Registered
  readonly placement: Placement
  /** For a task that a service starts. */
  readonly serviceName?: string
}

/** Brings one task to life. */
export function newTask(launch: Launch, context: { world: TaskWorld; arns: EcsArns; ids: Identifiers }): TaskMachine {
  const { request, cluster, registered, placement } = launch
  const { world, arns, ids } = context
  const { definition } = registered
  const taskId = ids.hex(32)
  const taskArn = arns.task({ cluster: cluster.name, id: taskId })
  const onFargate = placement.launchType === 'FARGATE'
  const subnets = request.networkConfiguration?.awsvpcConfiguration?.subnets ?? []
  const network =
    definition.networkMode === 'awsvpc'
      ? newNetwork(subnets[0] ?? '', { ids, taken: (address) => world.network.has(address) })
      : undefined
  const containers = (definition.containerDefinitions ?? []).map(
    (container) =>
      new TaskContainer({
        world,
        definition: container,
        override: request.overrides?.containerOverrides?.find(({ name }) => name === container.name),
        arn: arns.container({ cluster: cluster.name, task: taskId, id: ids.uuid() }),
        taskArn,
        taskId,
        runtimeId: onFargate ? `${taskId}-${Number.parseInt(ids.hex(8), 16)}` : ids.hex(64),
        onFargate,
        networkInterfaces: network ? [containerInterface(network)] : [],
      }),
  )
  const task: Task = {
    ...described(launch),
    taskArn,
    createdAt: new Date(world.clock.now()),
    availabilityZone: `${world.region}a`,
    ...(onFargate
      ? fargateMembers(launch)
      : { containerInstanceArn: arns.containerInstance({ cluster: cluster.name, id: '0'.repeat(31).concat('1') }) }),
  }
  return new TaskMachine({ world, task, containers: new TaskContainers(containers), network })
}

function described(launch: Launch): Task {
  const { request, cluster, registered, placement } = launch
  const { definition } = registered
  const { overrides, startedBy } = request
  const cpu = sized(overrides?.cpu, cpuUnits) ?? definition.cpu
  const memory = sized(overrides?.memory, memoryMiB) ?? definition.memory
  const { capacityProviderName } = placement
  return {
    attributes: [
      {
        name: 'ecs.cpu-architecture',
        value: definition.runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'x86_64',
      },
    ],
    clusterArn: cluster.arn,
    taskDefinitionArn: registered.arn,
    ...(capacityProviderName === undefined ? {} : { capacityProviderName }),
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
    enableExecuteCommand: request.enableExecuteCommand ?? false,
    group: request.group ?? `family:${registered.family}`,
    launchType: placement.launchType,
    overrides: echoed(overrides, registered),
    ...(startedBy === undefined ? {} : { startedBy }),
    tags: [...tagsOf(launch)],
  }
}

function sized(text: string | undefined, parse: (text: string) => number | undefined): string | undefined {
  return text === undefined ? undefined : String(parse(text) ?? text)
}

/** AWS lists every container, also those without an override. */
function echoed(overrides: TaskOverride | undefined, { definition }: Registered): TaskOverride {
  const given = overrides?.containerOverrides ?? []
  const containerOverrides = (definition.containerDefinitions ?? []).map(
    (container) => given.find(({ name }) => name === container.name) ?? { name: container.name },
  )
  return { ...overrides, containerOverrides, inferenceAcceleratorOverrides: [] }
}

/** @throws InvalidParameterException unless the request's tags keep to the rules */
export function tagsOf({ request, cluster, registered, serviceName }: Omit<Launch, 'placement'>): readonly Tag[] {
  const propagated = request.propagateTags === 'TASK_DEFINITION' ? registered.tags : []
  const own = mergedTags(propagated, checkedTags(request.tags))
  if (!request.enableECSManagedTags) return own
  const ofService = serviceName === undefined ? [] : [{ key: 'aws:ecs:serviceName', value: serviceName }]
  return [...own, { key: 'aws:ecs:clusterName', value: cluster.name }, ...ofService]
}

function fargateMembers({ request, registered }: Launch): Partial<Task> {
  const { platformVersion = 'LATEST' } = request
  const storage = request.overrides?.ephemeralStorage ?? registered.definition.ephemeralStorage ?? { sizeInGiB: 20 }
  return {
    platformVersion: platformVersion === 'LATEST' ? '1.4.0' : platformVersion,
    platformFamily: 'Linux',
    ephemeralStorage: storage,
    fargateEphemeralStorage: { sizeInGiB: storage.sizeInGiB },
  }
}
