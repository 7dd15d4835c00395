import type { OneOffTask } from './one-off-task.ts'

/** What became of a RunTask, as far as its answer says. */
export type TaskStart =
  /** The task of this request, or the one that the same request has started before. */
  | { readonly kind: 'started'; readonly task: OneOffTask }
  /** Nothing was started. */
  | { readonly kind: 'refused'; readonly refusals: readonly PlacementRefusal[] }
  /** Nothing was started: the token belongs to a request that differs from this one, and has started these. */
  | { readonly kind: 'taken'; readonly taskArns: readonly string[] }

/** Why ECS placed no task; foreign text. */
export interface PlacementRefusal {
  /** E.g. `RESOURCE:MEMORY`, or a sentence. */
  readonly reason: string
  /** What else ECS says, such as the ARN of the instance. */
  readonly detail: string | undefined
}
