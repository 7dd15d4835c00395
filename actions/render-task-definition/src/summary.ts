import { code, facts } from '@ecs-actions/domain/markdown'
import type { RenderReport } from './report.ts'

/** The step's summary as Markdown. */
export function renderSummary(report: RenderReport): string {
  const rows: [string, string][] = [['Family', code(report.family)]]
  for (const [container, image] of report.images) {
    const asked = report.requested.get(container)
    const from = asked === undefined || asked === image ? '' : `<br>from ${code(asked)}`
    rows.push([`Image of ${code(container)}`, `${code(image)}${from}`])
  }
  if (report.arn !== undefined) rows.push(['Registered', code(report.arn)])
  return `### 📄 Task definition rendered\n\n${facts(rows)}\n`
}
