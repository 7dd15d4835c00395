import { shortDefinition } from '@ecs-actions/domain/arn'
import { code, codeBlock, escapeMarkdown, facts } from '@ecs-actions/domain/markdown'
import type { RenderedImage } from './images.ts'
import type { RenderReport } from './report.ts'

/** The step's summary as Markdown: what became of it, what changed, what is wrong or doubtful. */
export function renderSummary(report: RenderReport): string {
  const refused = listed(report, 'error')
  const doubtful = listed(report, 'warning')
  const sections = [
    heading(report),
    facts(rows(report)),
    ...(refused.length === 0 ? [] : ['**AWS would refuse this definition:**', refused.join('\n')]),
    ...difference(report),
    ...(doubtful.length === 0 ? [] : ['**Doubtful:**', doubtful.join('\n')]),
    ...report.notes.map(({ text }) => `> ${escapeMarkdown(text)}`),
  ]
  return `${sections.join('\n\n')}\n`
}

function heading({ family, arn, changed, findings }: RenderReport): string {
  const isRefused = findings.some(({ severity }) => severity === 'error')
  const words = `Task definition ${code(family)}: ${result(arn, changed)}`
  return isRefused ? `### ⚠️ ${words}, against the rules of AWS` : `### ✅ ${words}`
}

function result(arn: string | undefined, changed: boolean): string {
  if (arn === undefined) return changed ? 'rendered' : 'rendered, no change'
  return changed
    ? `registered as ${code(shortDefinition(arn))}`
    : `no change, ${code(shortDefinition(arn))} is used again`
}

function rows({ source, arn, images }: RenderReport): [string, string][] {
  const table: [string, string][] = []
  for (const image of images) {
    if (image.isNamed || image.image !== image.before)
      table.push([`Image of ${code(image.container)}`, imageCell(image)])
  }
  table.push(['Source', code(source)])
  if (arn !== undefined) table.push(['Revision', code(arn)])
  return table
}

function imageCell({ image, asked, before }: RenderedImage): string {
  return [
    code(image),
    ...(asked === undefined || asked === image ? [] : [`asked for as ${code(asked)}`]),
    ...(before === undefined || before === image ? [] : [`before: ${code(before)}`]),
    ...(before === image ? ['as before'] : []),
  ].join('<br>')
}

function difference({ diff, comparedWith }: RenderReport): string[] {
  if (comparedWith === undefined) return ['There is no earlier revision that it could be compared with.']
  if (diff === undefined) return [`No change from ${code(comparedWith)}.`]
  return [`**Changes from ${code(comparedWith)}:**`, codeBlock(diff.split('\n'), 'diff')]
}

function listed({ findings }: RenderReport, severity: 'error' | 'warning'): string[] {
  const mark = severity === 'error' ? '❌' : '⚠️'
  return findings
    .filter((finding) => finding.severity === severity)
    .map(
      ({ at, message, rule }) =>
        `- ${mark} ${at === '' ? '' : `${code(at)} `}${escapeMarkdown(message)} (${code(rule)})`,
    )
}
