import type { AlarmConfiguration, AutoRollbackConfiguration, AutoRollbackEvent } from '@aws-sdk/client-codedeploy'
import type { DeploymentConfig } from '../config/deployment-configs.ts'
import type { AlarmSettings } from '../group/alarm-settings.ts'
import type { DeploymentGroup } from '../group/groups.ts'
import type { Revision } from '../revision/revision.ts'
import type { Environment } from './environment.ts'

/** What is known about a deployment from the start. */
export interface DeploymentOrder {
  readonly id: string
  /** How many deployments there were before it. */
  readonly number: number
  /** As it was when the deployment was created. */
  readonly group: DeploymentGroup
  readonly config: DeploymentConfig
  readonly revision: Revision
  /** The one before the most recent successful deployment's. */
  readonly previousRevision?: Revision | undefined
  readonly description?: string | undefined
  /** As the request gave it, else the group's. */
  readonly autoRollbackConfiguration?: AutoRollbackConfiguration | undefined
  readonly overrideAlarmConfiguration?: AlarmConfiguration | undefined
  readonly rollbackEvents: ReadonlySet<AutoRollbackEvent>
  readonly alarms: AlarmSettings
  /** Set on an automatic rollback. */
  readonly rollsBack?: RolledBack
}

/** The deployment that is rolled back. */
interface RolledBack {
  readonly id: string
  readonly environment: Environment
}
