import type { JsonObject } from '@ecs-actions/domain/json'
import type { Line } from '@ecs-actions/domain/line'
import { definitionDiff } from '@ecs-actions/domain/task-definition/definition-diff'

/** What the result is compared with. */
export interface Before {
  readonly definition: JsonObject
  /** A file, or `app:7`. */
  readonly label: string
}

export interface Outcome {
  /** ARN of the revision; undefined when none was asked for. */
  readonly arn: string | undefined
  /** Undefined when there is no earlier revision, or none that may be read. */
  readonly before: Before | undefined
  readonly changed: boolean
  /** Unified; undefined when nothing differs, or there is nothing to compare with. */
  readonly diff: string | undefined
  readonly notes: readonly Line[]
}

export function difference(after: JsonObject, before: Before): Promise<string | undefined> {
  return definitionDiff({ before: before.definition, after, names: { before: before.label, after: 'rendered' } })
}
