import type { TaskStopCode } from '@aws-sdk/client-ecs'

/** Why a task is to end. */
export interface Stop {
  readonly stopCode: TaskStopCode
  readonly reason: string
  /** A running task stays in DEACTIVATING until it is released: its load balancer drains it first. */
  readonly held?: boolean
}
