import { shortDefinition as short } from '../arn.ts'
import { duration } from '../duration.ts'
import { isBroughtBy, type TaskSetSnapshot } from './service.ts'
import { type DeploymentSnapshot, endedBadly } from './snapshot.ts'
import { hasShifted } from './stages.ts'
import type { WaitFor } from './wait-budget.ts'

export type DeploymentOutcomeKind =
  | 'succeeded'
  | 'rolled-back'
  | 'rollback-failed'
  | 'failed'
  | 'stopped'
  | 'superseded'
  | 'timed-out'
  | 'cancelled'
  | 'lost'
  | 'nothing-to-do'
  | 'in-progress'

export interface DeploymentOutcome {
  readonly kind: DeploymentOutcomeKind
  /** What happened, in a sentence without full stop; foreign text inside. */
  readonly explanation: string
}

/** What ended the wait before the deployment had ended. */
export interface BreakOff {
  readonly kind: 'timed-out' | 'cancelled' | 'lost' | 'gave-up'
  /** A sentence without full stop. */
  readonly why: string
  /** What was thrown, for its remedy. */
  readonly cause: unknown
}

/** All that is known when the waiting is over. */
export interface DeploymentEnding {
  readonly deployment: DeploymentSnapshot
  /** The deployment that rolls it back, as it was last seen. */
  readonly rollback: DeploymentSnapshot | undefined
  /** What served before the deployment. */
  readonly before: TaskSetSnapshot | undefined
  /** What serves now, read after everything else; undefined when it could not be read. */
  readonly serving: TaskSetSnapshot | undefined
  /** ARN of the task definition that should serve. */
  readonly asked: string
  readonly waitFor: WaitFor
  readonly broken: BreakOff | undefined
  /** Why nothing serves, when the service was read and shows that. */
  readonly nothingServes?: string | undefined
  /** What was done with the deployment when the wait broke off; undefined when it had ended, or nothing broke off. */
  readonly fate?: DeploymentFate | undefined
  /** Milliseconds from the last look at the deployment to the end of the step. */
  readonly unseenFor?: number | undefined
}

export type DeploymentFate = 'left' | 'asked-to-stop' | 'not-stopped'

/**
 * The verdict. Success needs both: CodeDeploy says so, and the service's PRIMARY task set runs the task definition that
 * was asked for.
 */
export function outcomeOf(ending: DeploymentEnding): DeploymentOutcome {
  const { deployment, rollback } = ending
  if (deployment.status === 'succeeded') return afterSuccess(ending)
  if (rollback && (rollback.status === 'succeeded' || endedBadly(rollback))) return afterRollback(ending, rollback)
  const { broken } = ending
  if (broken && broken.kind !== 'gave-up') return { kind: broken.kind, explanation: afterBreakOff(broken, ending) }
  if (endedBadly(deployment)) return afterFailure(ending)
  if (ending.broken) return { kind: 'failed', explanation: `${reason(ending)}${fateText(ending)}` }
  return whileItRuns(ending)
}

function afterSuccess(ending: DeploymentEnding): DeploymentOutcome {
  const { deployment, serving, asked, before } = ending
  if (serving?.taskDefinition === asked) return { kind: 'succeeded', explanation: `the service runs ${short(asked)}` }
  const says = `CodeDeploy reports deployment ${deployment.id} as ${deployment.rawStatus}`
  if (!serving) {
    return { kind: 'lost', explanation: `${says}, but ${unserved(ending)}` }
  }
  const shows = `the service runs ${short(serving.taskDefinition)}, not ${short(asked)}`
  if (serving.id === before?.id || serving.externalId === deployment.id) {
    return { kind: 'lost', explanation: `${says}, but ${shows}` }
  }
  return { kind: 'superseded', explanation: `${says}, but ${shows}: ${madeBy(serving)} came after it` }
}

function afterRollback(ending: DeploymentEnding, rollback: DeploymentSnapshot): DeploymentOutcome {
  const { deployment, serving, asked, before } = ending
  const because = reason(ending)
  if (rollback.status !== 'succeeded') {
    const error = rollback.error ? `: ${rollback.error.message.replace(/\.$/, '')} (${rollback.error.code})` : ''
    const explanation = `${because}; rollback ${rollback.id} ended as ${rollback.rawStatus} too${error}`
    return { kind: 'rollback-failed', explanation }
  }
  if (isBroughtBy(serving, { id: deployment.id, asked, before })) {
    const explanation = `${because}; rollback ${rollback.id} ended as ${rollback.rawStatus}, but the service still runs ${short(asked)}`
    return { kind: 'rollback-failed', explanation }
  }
  if (serving && isSomebodyElses(serving, ending) && serving.externalId !== rollback.id) {
    const explanation = `${because}; rollback ${rollback.id} succeeded; ${madeBy(serving)} came after it`
    return { kind: 'superseded', explanation }
  }
  const now = serving ? `${short(serving.taskDefinition)} serves` : unserved(ending)
  return { kind: 'rolled-back', explanation: `${because}; rollback ${rollback.id} succeeded: ${now}` }
}

function afterFailure(ending: DeploymentEnding): DeploymentOutcome {
  const { deployment, serving } = ending
  const because = reason(ending)
  if (serving && isSomebodyElses(serving, ending)) {
    return { kind: 'superseded', explanation: `${because}; ${madeBy(serving)} came after it` }
  }
  if (ending.broken || deployment.status === 'failed') {
    return { kind: 'failed', explanation: `${because}${withoutRollback(ending)}` }
  }
  return { kind: 'stopped', explanation: `${because}${withoutRollback(ending)}` }
}

function whileItRuns(ending: DeploymentEnding): DeploymentOutcome {
  const { deployment, waitFor, serving, asked } = ending
  const { id, rawStatus } = deployment
  if (waitFor === 'none') {
    return { kind: 'in-progress', explanation: `deployment ${id} was started, and its end is not waited for` }
  }
  if (waitFor === 'traffic-shifted' && hasShifted(deployment)) {
    if (serving?.taskDefinition === asked) {
      return { kind: 'in-progress', explanation: `all traffic goes to ${short(asked)}; the old tasks are still kept` }
    }
    const shows = serving ? `the service runs ${short(serving.taskDefinition)}` : unserved(ending)
    return { kind: 'lost', explanation: `deployment ${id} has moved all traffic, but ${shows}` }
  }
  return { kind: 'lost', explanation: `deployment ${id} was left while it was ${rawStatus}` }
}

/** Why it did not come to a good end. */
function reason({ deployment, broken }: DeploymentEnding): string {
  if (broken) return broken.why
  const { id, rawStatus, error } = deployment
  if (!error) return `deployment ${id} ended as ${rawStatus}`
  return `deployment ${id} ended as ${rawStatus}: ${error.message.replace(/\.$/, '')} (${error.code})`
}

/** What broke the wait off, and how the deployment was last seen. */
function afterBreakOff({ why }: BreakOff, ending: DeploymentEnding): string {
  const { deployment, rollback } = ending
  const id = rollback?.id ?? deployment.rolledBackBy
  const underWay = id === undefined ? undefined : `; rollback ${id} was under way when it was last seen`
  if (!endedBadly(deployment)) return `${why}${unseenText(ending)}${fateText(ending)}${underWay ?? ''}`
  // The step's own stop is no news.
  const end = deployment.error?.code === 'MANUAL_STOP' ? 'it was stopped' : reason({ ...ending, broken: undefined })
  return `${why}; ${end}${underWay ?? withoutRollback(ending)}`
}

function withoutRollback({ deployment, rollback }: DeploymentEnding): string {
  const id = rollback?.id ?? deployment.rolledBackBy
  if (id !== undefined) return `; the end of rollback ${id} was not seen`
  const { rollbackMessage } = deployment
  return `; it was not rolled back${rollbackMessage === undefined ? '' : `: ${rollbackMessage.replace(/\.$/, '')}`}`
}

// Between two looks it is only not seen.
const notWorthTelling = 60_000

function unseenText({ broken, unseenFor = 0 }: DeploymentEnding): string {
  if (broken?.kind === 'lost' || unseenFor <= notWorthTelling) return ''
  return `; CodeDeploy could not be asked for the last ${duration(unseenFor)}`
}

function fateText({ fate }: DeploymentEnding): string {
  if (fate === undefined) return ''
  if (fate === 'left') return '; it was left as it is'
  return fate === 'asked-to-stop' ? '; it was asked to stop' : '; it could not be stopped and may go on'
}

function unserved({ nothingServes }: DeploymentEnding): string {
  return nothingServes ?? 'what the service runs could not be read'
}

function isSomebodyElses(taskSet: TaskSetSnapshot, { deployment, before }: DeploymentEnding): boolean {
  const { id, externalId, createdAt } = taskSet
  if (id === before?.id || externalId === undefined || externalId === deployment.id) return false
  // What served before was read a moment before the start, and may have been old news even then.
  return createdAt === undefined || deployment.createdAt === undefined || createdAt > deployment.createdAt
}

function madeBy({ externalId, id }: TaskSetSnapshot): string {
  return externalId === undefined ? `task set ${id}` : `deployment ${externalId}`
}
