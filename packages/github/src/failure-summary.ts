import type { Failure } from '@ecs-actions/domain/failure'
import { codeBlock, escapeMarkdown } from '@ecs-actions/domain/markdown'

/** What the summary says of a step that failed before it had anything else to report, as Markdown. */
export function failureSummary(title: string, { message, remedy }: Failure): string {
  return `### ❌ ${escapeMarkdown(title)}\n\n${paragraph(message)}\n\n**What to do:** ${paragraph(remedy)}\n`
}

/** Lists of mistakes and policies keep their lines. */
function paragraph(text: string): string {
  const lines = text.split('\n')
  return lines.length === 1 ? escapeMarkdown(text) : `\n\n${codeBlock(lines)}`
}
