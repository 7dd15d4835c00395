import type { AutoRollbackEvent } from '@aws-sdk/client-codedeploy'
import type { Problem } from './problem.ts'

/** Why a deployment ended, as far as rollbacks ask. */
export interface Ending {
  readonly event: AutoRollbackEvent | undefined
  /** What the caller of StopDeployment wants, whatever the configuration says. */
  readonly rollback?: boolean | undefined
}

export const stoppedByRequest: Problem = { code: 'MANUAL_STOP', message: 'The deployment was stopped by request.' }
