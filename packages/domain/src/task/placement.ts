import type { Mistake } from '../failure.ts'
import type { TaskDefinition } from '../task-definition/task-definition.ts'
import { decidedCapacity } from './capacity.ts'
import { infrastructureOf } from './infrastructure.ts'
import { decidedNetwork } from './network.ts'
import type { CapacityShare, LaunchType, TaskCapacity, TaskNetwork } from './order.ts'
import type { ServiceTaskSettings } from './service-settings.ts'

/** What the inputs of a step say of where its task runs; undefined where they say nothing. */
export interface AskedPlacement {
  readonly launchType: LaunchType | undefined
  readonly capacityProviderStrategy: readonly CapacityShare[] | undefined
  readonly platformVersion: string | undefined
  readonly subnets: readonly string[] | undefined
  readonly securityGroups: readonly string[] | undefined
  readonly assignPublicIp: boolean | undefined
}

export interface Placement {
  readonly capacity: TaskCapacity
  readonly platformVersion: string | undefined
  readonly network: TaskNetwork | undefined
}

interface DecidedPlacement {
  readonly placement: Placement
  /** Named after the inputs that are wrong, or lack. */
  readonly mistakes: readonly Mistake[]
  /** What the reader should know; may quote names. */
  readonly notes: readonly string[]
}

/** Where a one-off task runs: each setting as it is asked for, else as the service has it. */
export function decidedPlacement(facts: {
  readonly asked: AskedPlacement
  readonly definition: TaskDefinition
  readonly service: ServiceTaskSettings | undefined
}): DecidedPlacement {
  const { asked, definition, service } = facts
  const { capacity, notes, mistakes } = decidedCapacity(facts)
  const isElsewhere = asked.launchType !== undefined || asked.capacityProviderStrategy !== undefined
  const network = decidedNetwork({ asked, isElsewhere, capacity, definition, service })
  return {
    placement: { capacity, platformVersion: platformVersion(facts, capacity), network: network.network },
    mistakes: [...mistakes, ...platformMistakes(asked, capacity), ...network.mistakes],
    notes,
  }
}

/** RunTask, platformVersion: "A platform version is only specified for tasks hosted on Fargate." */
function platformVersion(
  { asked, service }: { asked: AskedPlacement; service: ServiceTaskSettings | undefined },
  capacity: TaskCapacity,
): string | undefined {
  return asked.platformVersion ?? (infrastructureOf(capacity) === 'FARGATE' ? service?.platformVersion : undefined)
}

function platformMistakes(asked: AskedPlacement, capacity: TaskCapacity): Mistake[] {
  const infrastructure = infrastructureOf(capacity)
  if (asked.platformVersion === undefined || infrastructure === undefined || infrastructure === 'FARGATE') return []
  const where = infrastructure === 'INSTANCES' ? 'instances of a capacity provider' : infrastructure
  return [{ at: 'platform-version', message: `has no meaning: the task runs on ${where}, not on Fargate` }]
}
