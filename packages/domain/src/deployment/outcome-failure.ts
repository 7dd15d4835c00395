import { Failure, type FailureCode } from '../failure.ts'
import { foreignLine } from '../foreign-text.ts'
import type { BreakOff, DeploymentOutcome, DeploymentOutcomeKind } from './outcome.ts'
import type { DeploymentSnapshot } from './snapshot.ts'

type Bad = Exclude<DeploymentOutcomeKind, 'succeeded' | 'nothing-to-do' | 'in-progress'>

const codes: Readonly<Record<Bad, FailureCode>> = {
  failed: 'deployment-failed',
  'rolled-back': 'rolled-back',
  'rollback-failed': 'rollback-failed',
  stopped: 'stopped',
  superseded: 'superseded',
  'timed-out': 'timed-out',
  cancelled: 'cancelled',
  lost: 'lost',
}

/** What to do about each outcome that fails the step. */
export type Remedies = Readonly<Record<Bad, string>>

/** Whether the outcome leaves the step green. */
export function isGood(kind: DeploymentOutcomeKind): boolean {
  return !isBad(kind)
}

function isBad(kind: DeploymentOutcomeKind): kind is Bad {
  return kind in codes
}

/**
 * The failure of a step; undefined for an outcome that leaves it green.
 * @param facts.what it was about, e.g. `deployment`
 */
export function failureFor(
  { kind, explanation }: DeploymentOutcome,
  facts: { what: string; remedies: Remedies; deployment: DeploymentSnapshot; broken: BreakOff | undefined },
): Failure | undefined {
  if (!isBad(kind)) return undefined
  const { what, remedies, deployment, broken } = facts
  const cause = broken?.cause
  const message = `The ${what} did not succeed (${kind}): ${foreignLine(explanation).replace(/\.+$/, '')}.`
  // What kept the step from asking CodeDeploy has a remedy of its own, such as the permission that is missing.
  const first = kind === 'lost' && cause instanceof Failure ? `${cause.remedy} ` : ''
  const named = message.includes(deployment.id) ? message : `${message} Deployment: ${deployment.id}`
  return new Failure({ code: codes[kind], message: named, remedy: first + remedies[kind], cause })
}
