import type { DeploymentPlan } from '@ecs-actions/domain/deployment/plan'
import { deploymentReport, nothingToDo } from '@ecs-actions/domain/deployment/report'
import { carryOut, type DecidedDeployment } from '@ecs-actions/operations/deployment/carry-out'
import { timelineOf } from '@ecs-actions/operations/deployment/timeline'
import { expiryWarning } from '@ecs-actions/operations/expiry-warning'
import type { DeployInputs } from './inputs.ts'
import { planLines } from './plan-lines.ts'
import { planned } from './planned.ts'
import type { DeployPorts } from './ports.ts'
import type { DeployResult } from './result.ts'
import type { Source } from './source.ts'

/** Deploys, and follows the deployment to what the step waits for. What it throws happened before a deployment began. */
export async function run(inputs: DeployInputs, outside: DeployPorts): Promise<DeployResult> {
  const { moments, emit } = timelineOf(outside)
  const ports: DeployPorts = { ...outside, emit }
  const { source, plan } = await planned(inputs, ports)
  if (plan.kind === 'nothing-to-do') return { kind: 'report', report: nothingToDo(plan, source.arn ?? '') }
  emit({ kind: 'planned', lines: planLines(plan, source) })
  for (const text of [...plan.notes, ...credentialNotes(plan, ports)]) emit({ kind: 'note', text })
  if (inputs['dry-run']) return { kind: 'dry-run', plan, definitionArn: source.arn }
  ports.cancelled.throwIfAborted()

  const { ending, service, diagnosis } = await carryOut(await decided(inputs, { plan, source, ports }), ports)
  return { kind: 'report', report: deploymentReport({ plan, ending, service, diagnosis, timeline: moments() }) }
}

function credentialNotes({ waitMinutes }: DeploymentPlan, { credentialsEnd, clock }: DeployPorts): string[] {
  const now = clock.now()
  const warning = expiryWarning({ expiration: credentialsEnd, waitMinutes, now, what: 'a deployment' })
  return warning === undefined ? [] : [warning]
}

async function decided(
  inputs: DeployInputs,
  { plan, source, ports }: { plan: DeploymentPlan; source: Source; ports: DeployPorts },
): Promise<DecidedDeployment> {
  return {
    ...{ plan, definition: source.definition, asked: source.arn ?? (await register(source, ports)) },
    ...{ config: inputs['codedeploy-deployment-config'], overridesAlarms: false },
    words: inputs['codedeploy-deployment-description'],
    marker: `ecs-actions/${ports.token.slice(0, 24)}`,
    ...{ waitFor: inputs['wait-for'], onTimeout: inputs['on-timeout'], onCancel: inputs['on-cancel'] },
  }
}

async function register({ definition }: Source, ports: DeployPorts): Promise<string> {
  // Loaded here: what was registered by a step before needs none of it.
  const { registerIfChanged } = await import('@ecs-actions/operations/register-definition')
  return (await registerIfChanged(definition, ports)).arn
}
