import type { OneOffTask } from './one-off-task.ts'
import { attemptOf, startOf } from './origin.ts'
import { outcomeOf } from './outcome.ts'

/** What earlier attempts of a job have come to. */
export type EarlierStart =
  /** It goes on, or has done the work: whoever runs the job again goes on with it. */
  | { readonly kind: 'take-over'; readonly task: OneOffTask }
  /** It is being stopped: nobody knows yet how it ends, and a second one must not run beside it. */
  | { readonly kind: 'ending'; readonly task: OneOffTask }
  /** Nothing of it goes on or has succeeded. */
  | { readonly kind: 'start'; readonly ended: number }
  /** Several starts of one attempt look alike, so that none can be called this job's own. */
  | { readonly kind: 'unclear'; readonly tasks: readonly OneOffTask[] }

/** Who asks. */
export interface Asking {
  readonly startedBy: string
  /** Of the workflow run, from 1. */
  readonly attempt: number
  /** Of this process. */
  readonly start: string
  /** Its exit code is the verdict. */
  readonly container: string
  /** Whose end is the end of the task. */
  readonly essential: readonly string[]
}

/** Judges the tasks that carry the mark of this job by what ECS shows of them. */
export function earlierStart(tasks: readonly OneOffTask[], asking: Asking): EarlierStart {
  const own = tasks.filter((task) => isEarlier(task, asking))
  const attempts = own.flatMap((task) => attemptOf(task) ?? [])
  if (new Set(attempts).size < attempts.length) return { kind: 'unclear', tasks: own }
  const succeeded = own.find((task) => hasSucceeded(task, asking))
  if (succeeded) return { kind: 'take-over', task: succeeded }
  const going = own.find(({ lastStatus }) => lastStatus !== 'STOPPED')
  if (!going) return { kind: 'start', ended: own.length }
  return { kind: going.desiredStatus === 'STOPPED' ? 'ending' : 'take-over', task: going }
}

/**
 * Nobody has seen here which of several essential containers ended first, as the attempt that followed the task may have:
 * what it called cut off must not be a success for this one. SIGTERM (143) is what the others get after the deciding one.
 */
function hasSucceeded(task: OneOffTask, { container, essential }: Asking): boolean {
  const others = task.containers.filter(({ name }) => name !== container && essential.includes(name))
  if (!others.every(({ exitCode }) => exitCode === 143)) return false
  return outcomeOf(task, container, { essential })?.kind === 'succeeded'
}

/** Whether a task was started by the same job in an attempt before this one. */
function isEarlier(task: OneOffTask, { startedBy, attempt, start }: Asking): boolean {
  if (task.startedBy !== startedBy || startOf(task) === start) return false
  return (attemptOf(task) ?? 0) < attempt
}
