import type { TaskOrder } from '@ecs-actions/domain/task/order'
import { markPrefix } from '@ecs-actions/domain/task/origin'
import { normalised } from '@ecs-actions/domain/task-definition/normalised'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { RunIdentity } from '@ecs-actions/github/run-identity'
import { sha256 } from '@ecs-actions/operations/sha256'

/** What is counted between one start of a job's work and the next. */
export interface StartCount {
  /** From 1; grows with every task of this work that is there and not to be gone on with. */
  readonly generation: number
  /** From 1; grows with every answer that no room was found. */
  readonly round: number
}

export interface StartMark {
  readonly startedBy: string
  /** @param salt where the token must not be that of another process */
  clientToken(count: StartCount, salt: string | undefined): string
}

/**
 * The mark of a job's work, and the tokens of its starts. Both come from the names of the step and from what the task
 * does, and the attempt of the run is in neither: whoever runs the job again finds by the mark what was started before,
 * and with the same token ECS itself starts nothing twice, however late its reads are. Of the definition its content
 * counts, and not its revision: a step that registers a file may be given another one with the same content.
 */
export function startMark(
  { cluster, overrides }: Pick<TaskOrder, 'cluster' | 'overrides'>,
  { identity, region, definition }: { identity: RunIdentity; region: string; definition: TaskDefinition },
): StartMark {
  const { repository, runId, job, step } = identity
  const { container, command, environment, taskRoleArn, cpu, memory } = overrides
  const work = [
    [repository, runId, job, step, region, cluster, JSON.stringify(normalised(definition))],
    [container, command ?? null, [...environment], taskRoleArn ?? null, cpu ?? null, memory ?? null],
  ]
  return {
    // ECS used to take 36 characters.
    startedBy: `${markPrefix}${sha256(JSON.stringify(work)).slice(0, 24)}`,
    clientToken: ({ generation, round }, salt) => sha256(JSON.stringify([work, generation, round, salt ?? null])),
  }
}
