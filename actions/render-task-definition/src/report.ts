import type { Line } from '@ecs-actions/domain/line'
import type { Finding } from '@ecs-actions/domain/task-definition/validation/finding'
import type { RenderedImage } from './images.ts'

export interface RenderReport {
  readonly family: string
  readonly file: string
  /** What the changes were made to: a file's name, or `app:7`. */
  readonly source: string
  /** Of all containers, as they stand in the file. */
  readonly images: readonly RenderedImage[]
  /** ARN of the revision; undefined when none was asked for. */
  readonly arn: string | undefined
  /** `app:7`, or the source; undefined when there is no earlier revision, or none that may be read. */
  readonly comparedWith: string | undefined
  readonly changed: boolean
  /** Unified; undefined when nothing differs, or there is nothing to compare with. */
  readonly diff: string | undefined
  /** What is doubtful, and, where only warnings are asked for, what AWS would refuse. */
  readonly findings: readonly Finding[]
  /** What the reader should know, though it is no mistake. */
  readonly notes: readonly Line[]
}

/** The step's outputs, under the names of action.yml. */
export function renderOutputs(report: RenderReport): Record<string, string> {
  const named = report.images.filter(({ isNamed }) => isNamed)
  const distinct = [...new Set(named.map(({ image }) => image))]
  return {
    'task-definition': report.file,
    'task-definition-arn': report.arn ?? '',
    image: distinct.length === 1 ? distinct.join('') : '',
    images: JSON.stringify(Object.fromEntries(named.map(({ container, image }) => [container, image]))),
    changed: String(report.changed),
    diff: report.diff ?? '',
  }
}

/** The last line of the log. */
export function renderVerdict({ file, arn, changed, comparedWith, source }: RenderReport): string {
  if (arn === undefined) return `Rendered ${file} from ${source}: ${changed ? 'changed' : 'no change'}.`
  return changed
    ? `Rendered ${file} from ${source} and registered it: ${arn}`
    : `Rendered ${file} from ${source}: no change from ${comparedWith}, which is used again.`
}
