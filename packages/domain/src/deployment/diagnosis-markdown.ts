import { code, codeBlock, escapeMarkdown } from '../markdown.ts'
import { utc } from '../moment.ts'
import type { Diagnosis } from './diagnosis.ts'

/** Why a deployment failed, as Markdown; empty when nothing was found. */
export function diagnosisMarkdown(diagnosis: Diagnosis): string[] {
  const { log, events } = diagnosis
  const lines = [...taskLines(diagnosis), ...targetLines(diagnosis), ...alarmLines(diagnosis), ...gapLines(diagnosis)]
  const parts: string[] = []
  if (lines.length > 0) parts.push(lines.join('\n'))
  if (log) {
    parts.push(`Last log lines of container ${code(log.container)} of the task that failed last:`, codeBlock(log.lines))
  }
  if (events.length > 0) {
    const block = codeBlock(events.map(({ at, message }) => `${utc(at)} ${message}`))
    parts.push(`<details><summary>Events of the service</summary>\n\n${block}\n</details>`)
  }
  return parts.length > 0 ? ['#### Why', ...parts] : []
}

// The commonest come first; a service of many tasks may show hundreds.
const mostListed = 10

function taskLines({ taskFailures }: Diagnosis): string[] {
  const lines = taskFailures.map(
    ({ count, stopCode, reason }) =>
      `- ${count} ${count === 1 ? 'task' : 'tasks'} of the new version stopped (${code(stopCode)}): ${escapeMarkdown(reason)}`,
  )
  return listed(lines, 'other ways in which tasks stopped')
}

function listed(lines: readonly string[], others: string): string[] {
  if (lines.length <= mostListed) return [...lines]
  return [...lines.slice(0, mostListed), `- and ${lines.length - mostListed} ${others}`]
}

// What the commonest reasons of a load balancer come from.
const hints = new Map([
  ['Target.Timeout', 'the security group, the port, or a slow start'],
  ['Target.ResponseCodeMismatch', 'the path of the health check, or the application'],
  ['Target.FailedHealthChecks', 'nothing listens on the port'],
])

function targetLines({ targets }: Diagnosis): string[] {
  const lines = targets.map(({ id, state, reason, description }) => {
    const because = reason === undefined ? '' : ` (${code(reason)})`
    const words = description === undefined ? '' : `: ${escapeMarkdown(description)}`
    const hint = hints.get(reason ?? '')
    return `- target ${code(id)} is ${escapeMarkdown(state)}${because}${words}${hint === undefined ? '' : ` Often it is ${hint}.`}`
  })
  return listed(lines, 'other targets')
}

function alarmLines({ alarms }: Diagnosis): string[] {
  return alarms.map(({ name, state, reason }) => {
    const why = reason === undefined ? '' : `: ${escapeMarkdown(reason)}`
    return `- alarm ${code(name)} is in ${escapeMarkdown(state)}${why}`
  })
}

function gapLines({ gaps }: Diagnosis): string[] {
  return gaps.map((gap) => `- could not be read: ${escapeMarkdown(gap)}`)
}
