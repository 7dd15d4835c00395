import type { CleanUpPolicy } from '@ecs-actions/domain/deployment/clean-up'
import type { DeploymentIntent } from '@ecs-actions/domain/deployment/intent'
import type { DeploymentPlan } from '@ecs-actions/domain/deployment/plan'
import type { WaitFor } from '@ecs-actions/domain/deployment/wait-budget'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { DeploymentPorts } from './ports.ts'

/** What it takes to watch a deployment. */
export interface WatchedCourse {
  readonly deploymentId: string
  readonly plan: Pick<DeploymentPlan, 'service' | 'group'>
  readonly ports: DeploymentPorts
}

/** What belongs to one deployment while it is followed. */
export interface DeploymentCourse extends WatchedCourse {
  readonly plan: DeploymentPlan
  /** ARN of the task definition that is deployed. */
  readonly asked: string
  readonly definition: TaskDefinition
  /** What the post step knows of it. */
  readonly intent: DeploymentIntent
  readonly waitFor: WaitFor
  readonly onTimeout: CleanUpPolicy
  readonly onCancel: CleanUpPolicy
  /** Epoch ms of its start. */
  readonly startedAt: number
}

/** CodeDeploy's name of the service as a deployment's target. */
export function targetOf({ plan }: Pick<WatchedCourse, 'plan'>): string {
  return `${plan.service.cluster}:${plan.service.name}`
}
