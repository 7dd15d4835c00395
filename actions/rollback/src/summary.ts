import { shortDefinition } from '@ecs-actions/domain/arn'
import { capital } from '@ecs-actions/domain/capital'
import { diagnosisMarkdown } from '@ecs-actions/domain/deployment/diagnosis-markdown'
import type { Candidate } from '@ecs-actions/domain/deployment/history'
import type { DeploymentOutcomeKind } from '@ecs-actions/domain/deployment/outcome'
import { isGood } from '@ecs-actions/domain/deployment/outcome-failure'
import { deploymentLink, happened, serviceLink, sharesText } from '@ecs-actions/domain/deployment/summary-parts'
import { code, escapeMarkdown, facts } from '@ecs-actions/domain/markdown'
import { utc } from '@ecs-actions/domain/moment'
import type { RollbackDecision } from './decision.ts'
import type { ImageFact } from './images.ts'
import type { RollbackEnd, RollbackResult } from './result.ts'

const notUndone =
  'A rollback starts old code again and nothing else: the database schema stays as it is, secrets are read anew, and settings of the service such as its network are not part of a task definition.'

/** The step's summary as Markdown: the verdict, from what to what and why, what serves, what happened, what to do. */
export function rollbackSummary({ decision, end, timeline }: RollbackResult, region: string): string {
  const why = `${escapeMarkdown(capital(end?.outcome.explanation ?? decision.why))}.`
  const good = end === undefined || isGood(end.outcome.kind)
  const parts = [
    `### ${title(end?.outcome.kind)}`,
    why,
    facts(rows({ decision, end }, region)),
    ...candidateTable(decision, region),
    ...(timeline.length > 0 ? ['#### What happened', happened(timeline, good)] : []),
    ...(end?.diagnosis ? diagnosisMarkdown(end.diagnosis) : []),
    ...(end?.failure ? ['#### What to do', escapeMarkdown(end.failure.remedy)] : []),
    ...(decision.way === 'nothing-to-do' ? [] : [notUndone]),
  ]
  return `${parts.join('\n\n')}\n`
}

function title(kind: DeploymentOutcomeKind | undefined): string {
  if (kind === undefined) return '✅ Dry run of a rollback'
  if (kind === 'succeeded') return '✅ Rolled back'
  if (kind === 'nothing-to-do') return '✅ Rollback: nothing to do'
  return kind === 'in-progress' ? '⏳ Rollback is in progress' : `❌ Rollback: ${kind}`
}

type Row = [string, string]

function rows({ decision, end }: Omit<RollbackResult, 'timeline'>, region: string): Row[] {
  const { way, from, to, reason, images, around, why } = decision
  const found: Row[] = []
  if (end) found.push(['Serves now', sharesText(end.shares)])
  if (way !== 'nothing-to-do') {
    found.push(['From', from === undefined ? 'not known' : version(from, images.get(from))])
    found.push(['To', version(to, images.get(to))])
    if (end && end.to !== to) found.push(['Deployed as', `${code(shortDefinition(end.to))}, a copy`])
    if (end) found.push(['Chosen', escapeMarkdown(why)])
  }
  if (reason !== undefined) found.push(['Reason', escapeMarkdown(reason)])
  found.push(['Service', serviceLink(around.service, region)])
  return [...found, ...deploymentRows(end, way, region)]
}

function deploymentRows(end: RollbackEnd | undefined, way: RollbackDecision['way'], region: string): Row[] {
  const found: Row[] = []
  if (end?.deploymentId !== undefined) found.push(['Deployment', deploymentLink(end.deploymentId, region)])
  if (end?.otherId !== undefined) {
    found.push([way === 'stop' ? 'Stopped' : 'Rolled back by', deploymentLink(end.otherId, region)])
  }
  return found
}

function version(arn: string, images: readonly ImageFact[] = []): string {
  return [code(shortDefinition(arn)), ...images.map(imageText)].join('<br>')
}

function imageText({ container, image, state }: ImageFact): string {
  const name = `${escapeMarkdown(container)}: ${code(image)}`
  if (state.kind === 'gone') return `${name} is gone`
  if (state.kind === 'not-checked' || image.endsWith(state.digest)) return name
  return `${name} is ${code(state.digest)} now`
}

const mostListed = 10

function candidateTable({ candidates }: RollbackDecision, region: string): string[] {
  if (candidates.length === 0) return []
  const shown = candidates.slice(0, mostListed).map((candidate) => candidateRow(candidate, region))
  const table = ['| deployed with success | by | at |', '|---|---|---|', ...shown].join('\n')
  return [`<details><summary>${candidates.length} to choose from</summary>\n\n${table}\n\n</details>`]
}

function candidateRow({ taskDefinition, deploymentId, at }: Candidate, region: string): string {
  const when = at === undefined ? 'not known' : utc(at)
  return `| ${code(shortDefinition(taskDefinition))} | ${deploymentLink(deploymentId, region)} | ${when} |`
}
