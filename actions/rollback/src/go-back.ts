import { allAtOnce } from '@ecs-actions/domain/deployment/group'
import { outcomeOf } from '@ecs-actions/domain/deployment/outcome'
import { failureFor } from '@ecs-actions/domain/deployment/outcome-failure'
import { type DeploymentPlan, deploymentPlan } from '@ecs-actions/domain/deployment/plan'
import { rollbackMark } from '@ecs-actions/domain/deployment/rollback-mark'
import { sharesOf } from '@ecs-actions/domain/deployment/traffic'
import { Failure } from '@ecs-actions/domain/failure'
import { carryOut, type DecidedDeployment } from '@ecs-actions/operations/deployment/carry-out'
import type { RollbackInputs } from './inputs.ts'
import type { RollbackPorts } from './ports.ts'
import { remedies } from './remedies.ts'
import type { RollbackEnd } from './result.ts'
import type { Scene } from './scene.ts'
import type { Target } from './target.ts'

/**
 * The deployment that brings the target back.
 * @throws Failure `refused` that lists everything that stands against it
 */
export function goBackPlan(inputs: RollbackInputs, { around }: Scene, target: Target): DeploymentPlan {
  const { definition, mistakes } = target
  return deploymentPlan(
    {
      ...{ definition, definitionArn: target.arn, container: undefined, port: undefined },
      ...{ waitFor: inputs['wait-for'], waitMinutes: inputs['wait-minutes'], maxFailedTasks: undefined },
      rollback: { overridesAlarms: inputs['override-alarms'], mistakes },
    },
    // What the list shows beside the history is old news; CodeDeploy itself refuses a second deployment.
    { ...around, active: [] },
  )
}

/** Deploys the target, all traffic at once, and follows the deployment to what the step waits for. */
export async function goBack(
  inputs: RollbackInputs,
  { plan, target, words }: { plan: DeploymentPlan; target: Target; words: string },
  ports: RollbackPorts,
): Promise<RollbackEnd> {
  const asked = target.isCopy ? await register(target, ports) : target.arn
  const decided = {
    ...{ plan, asked, definition: target.definition, words, config: allAtOnce },
    ...{ overridesAlarms: inputs['override-alarms'], marker: rollbackMark(ports.token) },
    ...{ waitFor: inputs['wait-for'], onTimeout: inputs['on-timeout'], onCancel: inputs['on-cancel'] },
  }
  const { ending, service, diagnosis } = await started(decided, ports)
  const { deployment, rollback, broken } = ending
  const outcome = outcomeOf(ending)
  return {
    ...{ outcome, to: asked, diagnosis, shares: sharesOf(ending, outcome.kind, service) },
    ...{ deploymentId: deployment.id, otherId: rollback?.id ?? deployment.rolledBackBy },
    failure: failureFor(outcome, { what: 'rollback', remedies, deployment, broken }),
  }
}

async function started(decided: DecidedDeployment, ports: RollbackPorts): ReturnType<typeof carryOut> {
  try {
    return await carryOut(decided, ports)
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code !== 'deployment-active') throw cause
    // Unlike a deployment, a rollback need not wait for the other one's end.
    const remedy = 'Run the step again: it stops that deployment, or follows it when that goes back itself.'
    throw new Failure({ code: cause.code, message: cause.message, remedy, cause })
  }
}

async function register({ definition }: Target, ports: RollbackPorts): Promise<string> {
  ports.cancelled.throwIfAborted()
  const { arn } = await ports.definitions.registerTaskDefinition(definition)
  ports.emit({ kind: 'registered', arn })
  return arn
}
