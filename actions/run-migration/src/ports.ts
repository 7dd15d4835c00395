import type { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'
import type { Ecs } from '@ecs-actions/aws/ecs'
import type { LogLocation } from '@ecs-actions/domain/task-definition/log-location'
import type { Clock } from '@ecs-actions/operations/clock'
import type { DefinitionRegistry } from '@ecs-actions/operations/register-definition'
import type { MigrationEvent } from './events.ts'
import type { MigrationInputs } from './inputs.ts'
import type { LogTail } from './log-tail.ts'
import type { Intent } from './post.ts'

export interface MigrationPorts {
  readonly region: string
  readonly ecs: Pick<Ecs, 'describeTaskDefinition' | 'runTask' | 'task' | 'stopTask'>
  readonly definitions: DefinitionRegistry
  logs(region: string): Promise<Pick<CloudWatchLogs, 'page'>>
  /** The text of a file in the workspace; undefined when `name` is no file there. */
  readSource(name: string): Promise<string | undefined>
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal
  /**
   * Of this process alone, at most 64 characters of [A-Za-z0-9_-]: every attempt of the start carries it. Not made from
   * the run's own names, since all legs of a matrix share them and one would take the other's task for its own.
   */
  readonly token: string
  /** Kept for the post step, which must stop what a kill of this process leaves running. */
  remember(intent: Intent | 'concluded'): void
  readonly runUrl: string
  emit(event: MigrationEvent): void
}

/** What belongs to one task while it runs. */
export interface Course {
  readonly inputs: MigrationInputs
  readonly ports: MigrationPorts
  readonly cluster: string
  readonly locations: readonly LogLocation[]
  readonly tail: LogTail
}
