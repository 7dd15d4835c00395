import { shortDefinition } from '../arn.ts'
import { capital } from '../capital.ts'
import { duration } from '../duration.ts'
import { code, escapeMarkdown, facts } from '../markdown.ts'
import { diagnosisMarkdown } from './diagnosis-markdown.ts'
import type { DeploymentOutcomeKind } from './outcome.ts'
import { isGood } from './outcome-failure.ts'
import type { DeploymentReport } from './report.ts'
import { deploymentLink, happened, serviceLink, sharesText } from './summary-parts.ts'
import { routingText } from './wait-budget.ts'

/** The step's summary as Markdown: the verdict, what serves, why, what to do, and what happened. */
export function deploymentSummary(report: DeploymentReport, region: string): string {
  const { outcome, diagnosis, timeline, failure } = report
  const parts = [
    `### ${title(outcome.kind)}`,
    `${escapeMarkdown(capital(outcome.explanation))}.`,
    facts(rows(report, region)),
    ...(diagnosis ? diagnosisMarkdown(diagnosis) : []),
    ...(failure ? ['#### What to do', escapeMarkdown(failure.remedy)] : []),
    ...(timeline.length > 0 ? ['#### What happened', happened(timeline, isGood(outcome.kind))] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function title(kind: DeploymentOutcomeKind): string {
  if (kind === 'succeeded') return '✅ Deployment succeeded'
  if (kind === 'nothing-to-do') return '✅ Deployment: nothing to do'
  return kind === 'in-progress' ? '⏳ Deployment is in progress' : `❌ Deployment: ${kind}`
}

// What is no older than some looks is now for a reader.
const fresh = 60_000

function servesLabel({ sharesAge = 0 }: DeploymentReport): string {
  return sharesAge <= fresh ? 'Serves now' : `Served ${duration(sharesAge)} ago`
}

function rows(report: DeploymentReport, region: string): [string, string][] {
  const { plan, asked, deploymentId, rollbackId } = report
  const { service, group, before } = plan
  const found: [string, string][] = [[servesLabel(report), sharesText(report.shares)]]
  found.push(['Asked for', code(shortDefinition(asked))])
  if (before) found.push(['Before', code(shortDefinition(before.taskDefinition))])
  found.push(['Service', serviceLink(service, region)])
  if (deploymentId !== undefined) found.push(['Deployment', deploymentLink(deploymentId, region)])
  if (rollbackId !== undefined) found.push(['Rolled back by', deploymentLink(rollbackId, region)])
  found.push(['Traffic moves', escapeMarkdown(`${routingText(plan.routing)} (group ${group.name})`)])
  return found
}
