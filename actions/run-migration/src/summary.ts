import { lastSegment, shortDefinition } from '@ecs-actions/domain/arn'
import { capital } from '@ecs-actions/domain/capital'
import { duration } from '@ecs-actions/domain/duration'
import { code, codeBlock, escapeMarkdown, facts, link, linked } from '@ecs-actions/domain/markdown'
import { phases } from '@ecs-actions/domain/task/changes'
import type { MigrationReport } from './report.ts'

/** The step's summary as Markdown. */
export function migrationSummary(report: MigrationReport): string {
  const { outcome, task, lastLines } = report
  const good = outcome.kind === 'succeeded'
  const parts = [
    `### ${good ? '✅ Migration succeeded' : `❌ Migration: ${outcome.kind}`}`,
    escapeMarkdown(capital(outcome.explanation)),
    facts([
      ['Exit code', outcome.exitCode === undefined ? 'none' : code(String(outcome.exitCode))],
      ['Container', code(report.container)],
      ['Task definition', code(shortDefinition(task.definitionArn))],
      ['Task', linked(lastSegment(task.arn), report.taskUrl)],
      ...(report.logUrl === undefined ? [] : [['Log', link('log stream', report.logUrl)] as const]),
      ...phases(task).map(({ name, ms }) => [capital(name), duration(ms)] as const),
    ]),
  ]
  if (lastLines.length > 0) {
    const title = `Last ${lastLines.length} log ${lastLines.length === 1 ? 'line' : 'lines'}`
    const body = codeBlock(lastLines)
    parts.push(good ? `<details><summary>${title}</summary>\n\n${body}\n</details>` : `${title}:\n\n${body}`)
  }
  return `${parts.join('\n\n')}\n`
}
