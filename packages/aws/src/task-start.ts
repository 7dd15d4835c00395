import type { RunTaskCommandOutput } from '@aws-sdk/client-ecs'
import { Failure } from '@ecs-actions/domain/failure'
import type { TaskStart } from '@ecs-actions/domain/task/start'
import { errorName } from './failures.ts'
import type { TaskStartMark } from './run-task-input.ts'
import { oneOffTask } from './task-snapshot.ts'
import { withoutValues } from './without-values.ts'

/** What RunTask's reply says of one task; it may name failures under HTTP 200. */
export function repliedStart({ tasks = [], failures = [] }: RunTaskCommandOutput): TaskStart {
  const [task] = tasks
  if (task) return { kind: 'started', task: oneOffTask(task) }
  const refusals = failures.map(({ arn, reason = 'no reason given', detail }) => ({
    reason,
    detail: [arn, detail].filter(Boolean).join(' ') || undefined,
  }))
  return { kind: 'refused', refusals }
}

/** What a refusal of RunTask says of its own attempt; undefined for errors that are no answer to the request itself. */
export function refusedStart(error: unknown): TaskStart | undefined {
  if (errorName(error) === 'ConflictException') return { kind: 'taken', taskArns: resourceIds(error) }
  if (!(error instanceof Error)) return undefined
  // The quota of vCPUs, and too many tasks that wait for a capacity provider, are told as ClientException.
  const isCapacity =
    /Throttl|TooManyRequests/.test(error.name) ||
    /limit on the number of (vCPUs|tasks)|too many .*PROVISIONING/i.test(error.message)
  const reason = `${error.name}: ${error.message}`
  return isCapacity ? { kind: 'refused', refusals: [{ reason, detail: undefined }] } : undefined
}

function resourceIds(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null || !('resourceIds' in error)) return []
  const { resourceIds: ids } = error
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** Another attempt than the one that failed last may have started the task. */
export function startUnknown(error: unknown, { cluster, startedBy }: TaskStartMark & { cluster: string }): unknown {
  if (!(error instanceof Failure)) return error
  return new Failure({
    code: 'start-unknown',
    message: `${error.message}. Whether the task was started is not known.`,
    remedy: `The clean-up step of this job looks for the task and stops it, unless on-cancel is leave. Make sure that none is running before this step is run again: aws ecs list-tasks --cluster ${cluster} --started-by ${startedBy}`,
    cause: error,
  })
}

/** The start without the values of its request that ECS quotes in the words of a refusal. */
export function discreet(start: TaskStart, values: readonly string[]): TaskStart {
  if (start.kind !== 'refused') return start
  const refusals = start.refusals.map(({ reason, detail }) => ({
    // What stands in capitals is a code, such as RESOURCE:MEMORY, that tells whether to try again.
    reason: /^[A-Z:_]+$/.test(reason) ? reason : withoutValues(reason, values),
    detail: detail === undefined ? undefined : withoutValues(detail, values),
  }))
  return { kind: 'refused', refusals }
}
