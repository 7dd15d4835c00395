import type { Identifiers } from '../../../identifiers.ts'
import type { Timing } from '../../../scenario/timing.ts'
import type { Clock } from '../../../time/clock.ts'
import type { EcsArns } from '../arns.ts'
import type { ClusterRecord } from '../cluster/clusters.ts'
import type { Tasks } from '../task/tasks.ts'
import type { ServiceEvents } from './service-events.ts'
import type { ServiceSettings } from './service-settings.ts'
import type { TargetGroups } from './target-groups.ts'

/** What all parts of one service work with. */
export interface ServiceContext {
  readonly name: string
  readonly arn: string
  readonly cluster: ClusterRecord
  readonly clock: Clock
  readonly timing: Timing
  readonly arns: EcsArns
  readonly ids: Identifiers
  readonly tasks: Tasks
  readonly targetGroups: TargetGroups
  readonly events: ServiceEvents
  settings(): ServiceSettings
  /** Something has changed that reads show and the scheduler must look at. */
  touch(): void
  /** The scheduler must look again at this moment (epoch ms), even when nothing changes before. */
  wakeAt(time: number): void
}

/** As in `ecs-svc/1234567890123456789`. */
export function newDeploymentId(ids: Identifiers): string {
  return `ecs-svc/${BigInt(`0x${ids.hex(15)}`)
    .toString()
    .padStart(19, '0')}`
}
