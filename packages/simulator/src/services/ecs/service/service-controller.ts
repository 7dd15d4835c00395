import type { Service } from '@aws-sdk/client-ecs'
import type { TaskSpec } from './task-spec.ts'

/** Who decides which tasks a service has: the rolling update, or task sets that CodeDeploy orders. */
export interface ServiceController {
  /** What the service's tasks are like, as the service itself tells it. */
  readonly spec: TaskSpec
  /** No container of any task runs any more. */
  readonly empty: boolean
  /** Compares what is with what should be, and takes the next steps. */
  reconcile(): void
  describe(): Pick<Service, 'deployments' | 'taskSets' | 'runningCount' | 'pendingCount'>
  /** The service is gone. */
  close(): void
}
