import { type Line, warning } from '@ecs-actions/domain/line'
import { narrateRegistration, type RegistrationEvent } from '@ecs-actions/domain/task-definition/registration'
import type { Finding } from '@ecs-actions/domain/task-definition/validation/finding'

/** What happens in the course of the step. It is told at once, since what comes next may fail. */
export type RenderEvent =
  | RegistrationEvent
  /** What the validation has found, when it lets the step go on. */
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'line'; readonly line: Line }

/** What the job's log says of an event. */
export function narrate(event: RenderEvent): Line[] {
  switch (event.kind) {
    case 'findings':
      return [
        ...annotation('AWS would refuse this definition:', event.findings, 'error'),
        ...annotation('Doubtful in this definition:', event.findings, 'warning'),
      ]
    case 'line':
      return [event.line]
    default:
      return narrateRegistration(event)
  }
}

// GitHub cuts long annotations; the summary has all findings.
const findingsAtMost = 20

function annotation(heading: string, findings: readonly Finding[], severity: Finding['severity']): Line[] {
  const found = findings.filter((finding) => finding.severity === severity)
  if (found.length === 0) return []
  const lines = found
    .slice(0, findingsAtMost)
    .map(({ at, message, rule }) => `${at || 'the definition'}: ${message} (${rule})`)
  const left = found.length - lines.length
  return [warning([heading, ...lines, ...(left > 0 ? [`… and ${left} more, see the summary`] : [])].join('\n'))]
}
