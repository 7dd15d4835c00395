export interface RenderReport {
  readonly family: string
  readonly file: string
  /** Image by container, as it stands in the file. */
  readonly images: ReadonlyMap<string, string>
  /** Image by container, as the workflow asked for it. */
  readonly requested: ReadonlyMap<string, string>
  /** Of the new revision; undefined when it was not registered. */
  readonly arn: string | undefined
}

/** The step's outputs, under the names of action.yml. */
export function renderOutputs(report: RenderReport): Record<string, string> {
  const distinct = [...new Set(report.images.values())]
  return {
    'task-definition': report.file,
    'task-definition-arn': report.arn ?? '',
    image: distinct.length === 1 ? distinct.join('') : '',
    images: JSON.stringify(Object.fromEntries(report.images)),
  }
}
