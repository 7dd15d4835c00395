import type { CourseEvent } from '@ecs-actions/domain/deployment/events'
import type { AlarmSnapshot } from '@ecs-actions/domain/deployment/group'
import type { DeploymentIntent } from '@ecs-actions/domain/deployment/intent'
import type { ServiceSnapshot } from '@ecs-actions/domain/deployment/service'
import type { DeploymentProgress, DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import type { DeploymentOrder, DeploymentStart } from '@ecs-actions/domain/deployment/start'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import type { Clock } from '../clock.ts'
import type { LogSource } from '../tail-log.ts'

/** CodeDeploy, for looking at deployments. */
export interface Deployments {
  /** Without its progress; undefined when it is not shown. */
  deployment(deploymentId: string): Promise<DeploymentSnapshot | undefined>
  /** @param options.target `<cluster>:<service>` */
  progress(options: { deploymentId: string; target: string }): Promise<DeploymentProgress | undefined>
}

/** CodeDeploy, for finding a deployment again. */
export interface DeploymentList {
  deployment(deploymentId: string): Promise<DeploymentSnapshot | undefined>
  /** @param options.since epoch ms; without it only those that have not ended */
  deployments(options: { application: string; group: string; since?: number }): Promise<readonly string[]>
}

interface DeploymentStarter extends DeploymentList {
  createDeployment(order: DeploymentOrder): Promise<DeploymentStart>
}

export interface DeploymentStopper {
  stopDeployment(options: { deploymentId: string; rollBack: boolean }): Promise<void>
}

interface Services {
  service(options: { cluster: string; service: string }): Promise<ServiceSnapshot>
  stoppedTasks(options: { cluster: string; service: string; taskSetId: string }): Promise<readonly TaskSnapshot[]>
}

interface TargetGroups {
  targetHealth(targetGroupArn: string): Promise<
    readonly {
      readonly id: string
      readonly state: string
      readonly reason: string | undefined
      readonly description: string | undefined
    }[]
  >
}

interface Alarms {
  alarms(names: readonly string[]): Promise<readonly AlarmSnapshot[]>
}

/** Everything outside that a deployment needs; what only a failure needs is loaded when there is one. */
export interface DeploymentPorts {
  readonly region: string
  readonly codeDeploy: DeploymentStarter & Deployments & DeploymentStopper
  readonly ecs: Services
  targetGroups(): Promise<TargetGroups>
  alarms(): Promise<Alarms>
  logs(region: string): Promise<LogSource>
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal
  /** Kept for the post step, which must stop what a kill of this process leaves going. */
  remember(intent: DeploymentIntent | 'concluded'): void
  emit(event: CourseEvent): void
}
