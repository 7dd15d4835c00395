import type { EcsServices } from '@ecs-actions/aws/ecs-services'
import type { Iam } from '@ecs-actions/aws/iam'

/** Whom the plan asks, as far as the inputs ask for it. */
export interface PlanPorts {
  readonly services: Pick<EcsServices, 'taskSettings'>
  /** Loaded only where `enable-execute-command` asks about a role. */
  iam(): Promise<Pick<Iam, 'notAllowed'>>
}
