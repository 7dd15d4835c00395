import type { TargetStatus } from '@aws-sdk/client-codedeploy'
import type { DeploymentRecord } from './record.ts'

/** The status of a deployment's one target. A deployment that never began has skipped it. */
export function targetStatus({ status, startedAt }: DeploymentRecord): TargetStatus {
  switch (status) {
    case 'Ready':
    case 'Succeeded':
      return status
    case 'Failed':
    case 'Stopped':
      return startedAt ? 'Failed' : 'Skipped'
    case 'InProgress':
      return 'InProgress'
    default:
      return 'Pending'
  }
}
