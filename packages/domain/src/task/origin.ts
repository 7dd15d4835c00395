import type { OneOffTask } from './one-off-task.ts'

/** Where a task comes from, as its tags say. */
export interface TaskOrigin {
  /** `owner/name` */
  readonly repository: string
  readonly sha: string
  /** The page of the attempt of the workflow run. */
  readonly runUrl: string
  readonly actor: string
  /** Of the workflow run, from 1. */
  readonly attempt: number
  /** Of the one process that started it, and of no other. */
  readonly start: string
}

/** How many tags of a task are its origin's; AWS takes 50 in all. */
export const originTagCount = 6

/** Keys of these tags begin with it. */
export const originPrefix = 'ecs-actions:'
/** Every startedBy of ours begins with it. */
export const markPrefix = 'ecs-actions/'

/** Tags of a new task. */
export function originTags(origin: TaskOrigin): ReadonlyMap<string, string> {
  const { repository, sha, runUrl, actor, attempt, start } = origin
  const values = { repository, sha, run: runUrl, actor, attempt: String(attempt), start }
  return new Map(Object.entries(values).map(([key, value]) => [`${originPrefix}${key}`, tagValue(value)]))
}

/** What AWS takes in the value of a tag; `dependabot[bot]` has what it does not. */
function tagValue(text: string): string {
  return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, 256)
}

/** The attempt that started a task; undefined without its tags. */
export function attemptOf({ tags }: OneOffTask): number | undefined {
  const attempt = tags.get(`${originPrefix}attempt`)
  return attempt !== undefined && /^\d{1,9}$/.test(attempt) ? Number(attempt) : undefined
}

/** The mark of the process that started a task; undefined without its tags. */
export function startOf({ tags }: OneOffTask): string | undefined {
  return tags.get(`${originPrefix}start`)
}

/** The page of the run that started a task; undefined without its tags. Foreign text. */
export function runUrlOf({ tags }: OneOffTask): string | undefined {
  return tags.get(`${originPrefix}run`)
}
