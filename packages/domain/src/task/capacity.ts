import type { Mistake } from '../failure.ts'
import type { TaskDefinition } from '../task-definition/task-definition.ts'
import { infrastructureOf, madeFor, networkModeOf } from './infrastructure.ts'
import type { CapacityShare, LaunchType, TaskCapacity } from './order.ts'
import type { ServiceTaskSettings } from './service-settings.ts'

interface CapacityFacts {
  readonly asked: {
    readonly launchType: LaunchType | undefined
    readonly capacityProviderStrategy: readonly CapacityShare[] | undefined
  }
  readonly definition: TaskDefinition
  readonly service: ServiceTaskSettings | undefined
}

interface DecidedCapacity {
  readonly capacity: TaskCapacity
  readonly mistakes: readonly Mistake[]
  readonly notes: readonly string[]
}

/** What is asked for, else what the service has, on demand, else what the definition is made for. */
export function decidedCapacity({ asked, definition, service }: CapacityFacts): DecidedCapacity {
  const { launchType, capacityProviderStrategy: items } = asked
  if (launchType && items) {
    const message = 'exclude each other: ECS takes one of them'
    const mistakes = [{ at: 'launch-type and capacity-provider-strategy', message }]
    return { capacity: { kind: 'launch-type', launchType }, mistakes, notes: [] }
  }
  if (launchType || items) {
    const capacity: TaskCapacity = launchType ? { kind: 'launch-type', launchType } : strategy(items ?? [])
    return { capacity, mistakes: networkMisfit(capacity, definition), notes: [] }
  }
  if (!service || service.capacity.kind === 'cluster-default') {
    return { capacity: ofDefinition(definition), mistakes: [], notes: [] }
  }
  const mistakes = serviceMisfit(service, definition)
  if (!usesSpot(service.capacity)) return { capacity: service.capacity, mistakes, notes: [] }
  const note = `Service ${service.name} uses FARGATE_SPOT; the task runs on FARGATE, where AWS does not end it half-way. "capacity-provider-strategy: FARGATE_SPOT" asks for the other.`
  // A launch type works in every cluster; as a capacity provider FARGATE would have to be one of the cluster's.
  return { capacity: { kind: 'launch-type', launchType: 'FARGATE' }, mistakes, notes: [note] }
}

function strategy(items: readonly CapacityShare[]): TaskCapacity {
  return { kind: 'strategy', items }
}

function usesSpot(capacity: TaskCapacity): boolean {
  return capacity.kind === 'strategy' && capacity.items.some((item) => item.capacityProvider === 'FARGATE_SPOT')
}

/** What to say of a started task that is on Spot by the default strategy of its cluster; undefined otherwise. */
export function unaskedSpot(asked: TaskCapacity, provider: string | undefined): string | undefined {
  if (provider !== 'FARGATE_SPOT' || asked.kind === 'strategy') return undefined
  return 'The task runs on FARGATE_SPOT, as the default strategy of the cluster says: AWS may end it half-way. "launch-type: FARGATE" asks for a task that is not.'
}

/** ECS itself would take EC2 for granted. */
function ofDefinition(definition: TaskDefinition): TaskCapacity {
  const [only, ...others] = madeFor(definition) ?? []
  if (others.length > 0 || (only !== 'FARGATE' && only !== 'EXTERNAL')) return { kind: 'cluster-default' }
  return { kind: 'launch-type', launchType: only }
}

function networkMisfit(capacity: TaskCapacity, definition: TaskDefinition): Mistake[] {
  const mode = networkModeOf(definition)
  if (infrastructureOf(capacity) !== 'FARGATE' || mode === 'awsvpc') return []
  const at = capacity.kind === 'strategy' ? 'capacity-provider-strategy' : 'launch-type'
  return [{ at, message: `asks for Fargate, which needs network mode awsvpc; the task definition has ${mode}` }]
}

/** ECS would refuse it too, or place the task where nobody meant it to run. */
function serviceMisfit(service: ServiceTaskSettings, definition: TaskDefinition): Mistake[] {
  const infrastructure = infrastructureOf(service.capacity)
  const found = madeFor(definition)
  const mode = networkModeOf(definition)
  const made = found ?? (mode === 'awsvpc' ? undefined : ['EC2'])
  if (infrastructure === undefined || made === undefined) return []
  const fitting = infrastructure === 'INSTANCES' ? ['EC2', 'MANAGED_INSTANCES'] : [infrastructure]
  if (fitting.some((name) => made.includes(name))) return []
  const why = found ? `is made for ${found.join(' and ')}` : `has network mode ${mode}`
  const launchType = ['FARGATE', 'EC2', 'EXTERNAL'].find((name) => made.includes(name))
  const remedy = launchType ? `launch-type: ${launchType}` : 'capacity-provider-strategy: <capacity provider>'
  const message = `${service.name} runs on ${capacityText(service.capacity)}, and task definition ${definition.family} ${why}; say where the task is to run: ${remedy}`
  return [{ at: 'service', message }]
}

function capacityText(capacity: TaskCapacity): string {
  if (capacity.kind === 'launch-type') return capacity.launchType
  return capacity.kind === 'strategy' ? capacity.items.map((item) => item.capacityProvider).join(', ') : 'its cluster'
}
