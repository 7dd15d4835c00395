import type { Timing } from '../../../scenario/timing.ts'
import type { Clock } from '../../../time/clock.ts'
import type { HookExecutions } from '../hooks/hook-executions.ts'
import type { HookFunction } from '../hooks/hook-function.ts'
import type { Alarms, ControlledServices, Listeners } from '../world.ts'

/** What deployments work with. */
export interface DeploymentWorld {
  readonly clock: Clock
  readonly timing: Timing
  readonly services: ControlledServices
  readonly listeners: Listeners
  readonly alarms: Alarms
  readonly hookFunctions: readonly HookFunction[]
  readonly hookExecutions: HookExecutions
}
