import type { DeploymentStatus, ECSTaskSet, RollbackInfo } from '@aws-sdk/client-codedeploy'
import { type LifecycleEvents, pendingEvents } from './lifecycle-events.ts'
import type { Problem } from './problem.ts'

/** A deployment as it is at one moment. */
export interface DeploymentRecord {
  readonly status: DeploymentStatus
  readonly createdAt: Date
  readonly startedAt?: Date
  readonly completedAt?: Date
  readonly updatedAt: Date
  readonly problem?: Problem
  readonly rollbackInfo?: RollbackInfo
  readonly events: LifecycleEvents
  readonly taskSets: readonly ECSTaskSet[]
}

export function createdRecord(at: Date): DeploymentRecord {
  return { status: 'Created', createdAt: at, updatedAt: at, events: pendingEvents(), taskSets: [] }
}

/** Of a deployment that has ended well, all of it at the same moment. */
export function succeededRecord(at: Date): DeploymentRecord {
  const events = pendingEvents().map((event) => ({
    ...event,
    status: 'Succeeded' as const,
    startTime: at,
    endTime: at,
  }))
  return { ...createdRecord(at), status: 'Succeeded', startedAt: at, completedAt: at, events }
}

export function isOver({ status }: DeploymentRecord): boolean {
  return status === 'Succeeded' || status === 'Failed' || status === 'Stopped'
}
