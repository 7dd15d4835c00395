import type { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'
import type { Ecs } from '@ecs-actions/aws/ecs'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { RunIdentity } from '@ecs-actions/github/run-identity'
import type { Clock } from '@ecs-actions/operations/clock'
import type { DefinitionRegistry } from '@ecs-actions/operations/register-definition'
import type { MigrationEvent } from './events.ts'
import type { MigrationInputs } from './inputs.ts'
import type { Intent } from './intent.ts'
import type { PlanPorts } from './plan-ports.ts'

export interface MigrationPorts extends PlanPorts {
  readonly region: string
  readonly ecs: Pick<Ecs, 'describeTaskDefinition' | 'runTask' | 'task' | 'tasks' | 'tasksOfFamily' | 'stopTask'>
  readonly definitions: DefinitionRegistry
  logs(region: string): Promise<Pick<CloudWatchLogs, 'page'>>
  /** The text of a file in the workspace; undefined when `name` is no file there. */
  readSource(name: string): Promise<string | undefined>
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal
  readonly identity: RunIdentity
  /** Of this process alone, at most 64 characters of `A-Za-z0-9_-`: its task carries it as a tag. */
  readonly start: string
  /** Kept for the post step, which must stop what a kill of this process leaves running. */
  remember(intent: Intent | 'concluded'): void
  emit(event: MigrationEvent): void
}

/** What the watch of a task and of its logs needs. */
export interface CoursePorts
  extends Pick<MigrationPorts, 'region' | 'logs' | 'clock' | 'cancelled' | 'identity' | 'remember' | 'emit'> {
  readonly ecs: Pick<Ecs, 'task' | 'stopTask'>
}

/** What belongs to one task while it runs. */
export interface Course {
  readonly inputs: Pick<MigrationInputs, 'wait-minutes' | 'on-timeout' | 'on-cancel'>
  readonly ports: CoursePorts
  readonly cluster: string
  /** Its exit code is the verdict. */
  readonly container: string
  readonly definition: TaskDefinition
}
