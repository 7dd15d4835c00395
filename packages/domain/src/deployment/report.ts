import type { Failure } from '../failure.ts'
import type { Diagnosis } from './diagnosis.ts'
import { type DeploymentEnding, type DeploymentOutcome, outcomeOf } from './outcome.ts'
import { failureFor, type Remedies } from './outcome-failure.ts'
import type { DeploymentPlan } from './plan.ts'
import type { ServiceSnapshot } from './service.ts'
import { type Share, sharesOf } from './traffic.ts'

/** One line of what happened. */
export interface Moment {
  /** Milliseconds since the step began. */
  readonly after: number
  readonly text: string
}

export interface DeploymentReport {
  readonly outcome: DeploymentOutcome
  readonly plan: DeploymentPlan
  /** ARN of the task definition that was asked for. */
  readonly asked: string
  /** undefined when there was nothing to do. */
  readonly deploymentId: string | undefined
  readonly rollbackId: string | undefined
  readonly shares: readonly Share[]
  /** How old the shares are, milliseconds; undefined when they are what was read last of all. */
  readonly sharesAge?: number | undefined
  readonly diagnosis: Diagnosis | undefined
  readonly timeline: readonly Moment[]
  /** undefined for the outcomes that leave the step green. */
  readonly failure: Failure | undefined
}

const remedies: Remedies = {
  failed: 'Nothing was rolled back: see what serves now, and deploy a version that works.',
  'rolled-back': 'The version before it serves. Correct what the reason names, and deploy again.',
  'rollback-failed': 'Look at the service now: neither the deployment nor its rollback came to a good end.',
  stopped:
    'Somebody stopped it, an alarm did, or nobody continued it in time: see what serves now before anything is deployed again.',
  superseded: 'Another deployment came after this one: look at that one.',
  'timed-out': 'See in the console whether it goes on; when it only needs longer, raise wait-minutes.',
  cancelled: 'The clean-up step of this job says what became of the deployment.',
  lost: 'See in the console how the deployment ended, and what the service runs, before the step is run again.',
}

/** The report on a deployment that was followed to its end, or as far as it could be. */
export function deploymentReport(facts: {
  plan: DeploymentPlan
  ending: DeploymentEnding
  service: ServiceSnapshot | undefined
  diagnosis: Diagnosis | undefined
  timeline: readonly Moment[]
}): DeploymentReport {
  const { plan, ending, service, diagnosis, timeline } = facts
  const outcome = outcomeOf(ending)
  const shares = sharesOf(ending, outcome.kind, service)
  return {
    ...{ outcome, plan, asked: ending.asked, diagnosis, timeline },
    deploymentId: ending.deployment.id,
    rollbackId: ending.rollback?.id ?? ending.deployment.rolledBackBy,
    shares,
    // Weights are what CodeDeploy has shown; everything else comes from the service.
    sharesAge: shares.some(({ weight }) => weight !== undefined) ? ending.unseenFor : undefined,
    failure: failureFor(outcome, { ...ending, what: 'deployment', remedies }),
  }
}

/** The report when the service runs what was asked for already. */
export function nothingToDo(plan: DeploymentPlan, asked: string): DeploymentReport {
  const { before } = plan
  const explanation = `service ${plan.service.name} runs this task definition already`
  return {
    ...{ outcome: { kind: 'nothing-to-do', explanation }, plan, asked, timeline: [] },
    ...{ deploymentId: undefined, rollbackId: undefined, diagnosis: undefined, failure: undefined },
    shares: before ? [{ taskDefinition: before.taskDefinition, weight: undefined, since: before.createdAt }] : [],
  }
}
