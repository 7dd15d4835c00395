export type DeploymentStatus = 'running' | 'ready' | 'succeeded' | 'failed' | 'stopped'

/** One deployment as AWS shows it at one moment; times are epoch ms. */
export interface DeploymentSnapshot {
  readonly id: string
  readonly status: DeploymentStatus
  /** AWS's own word for it. */
  readonly rawStatus: string
  readonly description: string | undefined
  /** ARN of the task definition that it deploys; undefined when AWS does not show the revision. */
  readonly taskDefinition: string | undefined
  /** SHA-256 of its AppSpec, in hexadecimal digits; AWS leaves the AppSpec itself out of its answers. */
  readonly revisionHash: string | undefined
  readonly creator: string | undefined
  readonly error: DeploymentError | undefined
  /** The deployment that rolls this one back; AWS may name it some seconds after this one has ended. */
  readonly rolledBackBy: string | undefined
  /** What AWS says about a rollback, also when there can be none. */
  readonly rollbackMessage: string | undefined
  /** The deployment that this one rolls back. */
  readonly rollsBack: string | undefined
  /** The events after which AWS rolls back by itself, e.g. `DEPLOYMENT_FAILURE`; undefined for those of its group. */
  readonly rollbackEvents: readonly string[] | undefined
  /** How long it waits to be told to move traffic; undefined when it does not wait. */
  readonly readyWaitMinutes: number | undefined
  /** How long the old tasks are kept after the shift; undefined when they are kept for good. */
  readonly terminationWaitMinutes: number | undefined
  readonly terminationWaitStarted: boolean
  readonly createdAt: number | undefined
  readonly completedAt: number | undefined
  /** undefined before it has begun, and where it may not be read. */
  readonly progress: DeploymentProgress | undefined
}

export interface DeploymentError {
  /** e.g. `ALARM_ACTIVE` */
  readonly code: string
  readonly message: string
}

export interface DeploymentProgress {
  readonly updatedAt: number | undefined
  /** In the order in which they happen. */
  readonly stages: readonly DeploymentStage[]
  readonly revisions: readonly RevisionSnapshot[]
}

export type StageStatus = 'pending' | 'running' | 'succeeded' | 'failed' | 'skipped'

export interface DeploymentStage {
  /** e.g. `Install` */
  readonly name: string
  readonly status: StageStatus
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
  /** What a failed stage says, in AWS's words. */
  readonly diagnostics: string | undefined
}

/** The tasks of one of the two versions that a deployment deals with. */
export interface RevisionSnapshot {
  /** e.g. `ecs-svc/1234567890` */
  readonly id: string | undefined
  readonly label: string
  /** PRIMARY, ACTIVE or DRAINING */
  readonly status: string | undefined
  readonly desired: number
  readonly running: number
  readonly pending: number
  /** Per cent of the traffic; undefined when AWS does not say. */
  readonly trafficWeight: number | undefined
}

const ends: readonly DeploymentStatus[] = ['succeeded', 'failed', 'stopped']

export function hasEnded(deployment: DeploymentSnapshot): boolean {
  return ends.includes(deployment.status)
}

/** Whether it failed or was stopped; what it brought may still get traffic then. */
export function endedBadly({ status }: DeploymentSnapshot): boolean {
  return status === 'failed' || status === 'stopped'
}

/** A deployment that was started and has not been seen yet. */
export function unseenDeployment(id: string, taskDefinition: string | undefined): DeploymentSnapshot {
  return {
    ...{ id, status: 'running', rawStatus: 'not seen yet', description: undefined, taskDefinition },
    ...{ revisionHash: undefined, creator: undefined, error: undefined },
    ...{ rolledBackBy: undefined, rollbackMessage: undefined, rollsBack: undefined, rollbackEvents: undefined },
    ...{ readyWaitMinutes: undefined, terminationWaitMinutes: undefined, terminationWaitStarted: false },
    ...{ createdAt: undefined, completedAt: undefined, progress: undefined },
  }
}
