import { lastSegment, shortDefinition } from '@ecs-actions/domain/arn'
import { capital } from '@ecs-actions/domain/capital'
import { duration } from '@ecs-actions/domain/duration'
import { code, codeBlock, escapeMarkdown, facts, link, linked } from '@ecs-actions/domain/markdown'
import { utc } from '@ecs-actions/domain/moment'
import { phases } from '@ecs-actions/domain/task/changes'
import type { TaskOutcome } from '@ecs-actions/domain/task/outcome'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import type { MigrationReport } from './report.ts'

/** The step's summary as Markdown: the verdict and why, what to do, where to look, and the last log lines. */
export function migrationSummary(report: MigrationReport): string {
  const { outcome, task, failure } = report
  const parts = [
    `### ${title(outcome)}`,
    `${escapeMarkdown(capital(outcome.explanation).replace(/\.+$/, ''))}.`,
    ...(report.isTakenOver ? ['An earlier attempt of this job started the task; nothing was started again.'] : []),
    ...(failure ? [`**What to do:** ${escapeMarkdown(failure.remedy)}`] : []),
    facts([
      ['Exit code', outcome.exitCode === undefined ? 'none' : code(String(outcome.exitCode))],
      ['Container', code(report.container)],
      ...times(task),
      ['Task', linked(lastSegment(task.arn), report.taskUrl)],
      ['Task definition', code(shortDefinition(task.definitionArn))],
      ...logRows(report),
    ]),
    lastLinesPart(report),
  ]
  return `${parts.join('\n\n')}\n`
}

function title({ kind, exitCode }: TaskOutcome): string {
  if (kind === 'succeeded') return '✅ Migration succeeded'
  return `❌ Migration: ${kind}${kind === 'failed' ? `, exit code ${exitCode}` : ''}`
}

function times(task: TaskSnapshot): [string, string][] {
  const { createdAt, stoppedAt } = task
  const rows: [string, string][] = []
  if (createdAt !== undefined && stoppedAt !== undefined) {
    rows.push(['Time', `${duration(stoppedAt - createdAt)}, from ${utc(createdAt)} to ${utc(stoppedAt)}`])
  }
  const spans = phases(task).map(({ name, ms }) => `${name} ${duration(ms)}`)
  if (spans.length > 0) rows.push(['Of that', spans.join(', ')])
  return rows
}

function logRows({ logs }: MigrationReport): [string, string][] {
  return logs.map(({ container, url, place }) => {
    const label = logs.length > 1 ? `Log of ${code(container)}` : 'Log'
    return [label, url === undefined ? escapeMarkdown(place) : link(place, url)]
  })
}

function lastLinesPart({ outcome, lastLines }: MigrationReport): string {
  if (lastLines.length === 0) return 'No log line was read.'
  const title = `Last ${lastLines.length} log ${lastLines.length === 1 ? 'line' : 'lines'}`
  const body = codeBlock(lastLines)
  if (outcome.kind !== 'succeeded') return `#### ${title}\n\n${body}`
  return `<details><summary>${title}</summary>\n\n${body}\n</details>`
}
