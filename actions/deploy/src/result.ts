import { deploymentUrl } from '@ecs-actions/domain/console-links'
import type { DeploymentPlan } from '@ecs-actions/domain/deployment/plan'
import type { DeploymentReport } from '@ecs-actions/domain/deployment/report'
import { deploymentSummary } from '@ecs-actions/domain/deployment/summary'
import { verdictLine } from '@ecs-actions/domain/deployment/verdict-line'
import { code, escapeMarkdown } from '@ecs-actions/domain/markdown'

export type DeployResult =
  | { readonly kind: 'report'; readonly report: DeploymentReport }
  | { readonly kind: 'dry-run'; readonly plan: DeploymentPlan; readonly definitionArn: string | undefined }

/** The step's outputs, under the names of action.yml. */
export function deployOutputs(result: DeployResult, region: string): Record<string, string> {
  if (result.kind === 'dry-run') {
    return outputs({ arn: result.definitionArn, plan: result.plan, deploymentId: undefined, outcome: '', region })
  }
  const { plan, asked, deploymentId, outcome } = result.report
  return outputs({ arn: asked, plan, deploymentId, outcome: outcome.kind, region })
}

function outputs(facts: {
  arn: string | undefined
  plan: DeploymentPlan
  deploymentId: string | undefined
  outcome: string
  region: string
}): Record<string, string> {
  const { arn, plan, deploymentId, outcome, region } = facts
  const url = deploymentId === undefined ? undefined : deploymentUrl({ region, deploymentId })
  return {
    'deployment-id': deploymentId ?? '',
    'codedeploy-deployment-id': deploymentId ?? '',
    'task-definition-arn': arn ?? '',
    'previous-task-definition-arn': plan.before?.taskDefinition ?? '',
    outcome,
    'deployment-url': url ?? '',
  }
}

/** The last line of the log, when the step did not fail. */
export function deployVerdict(result: DeployResult): string {
  return result.kind === 'report'
    ? verdictLine(result.report.outcome)
    : 'Dry run: nothing stands against the deployment.'
}

/** The step's summary as Markdown. */
export function deploySummary(result: DeployResult, region: string): string {
  if (result.kind === 'report') return deploymentSummary(result.report, region)
  const { service, notes } = result.plan
  const lines = [`Nothing stands against this deployment to ${code(service.name)}.`, ...notes.map(escapeMarkdown)]
  return `### ✅ Dry run of a deployment\n\n${lines.join('\n\n')}\n`
}
