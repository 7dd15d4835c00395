import { lastSegment } from '../arn.ts'
import type { TaskSetSnapshot } from './service.ts'
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
}

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
  if (ending.broken) return { kind: 'failed', explanation: reason(ending) }
  return whileItRuns(ending)
}

function afterSuccess({ deployment, serving, asked, before }: DeploymentEnding): DeploymentOutcome {
  if (serving?.taskDefinition === asked) return { kind: 'succeeded', explanation: `the service runs ${short(asked)}` }
  const says = `CodeDeploy reports deployment ${deployment.id} as ${deployment.rawStatus}`
  if (!serving) {
    return { kind: 'lost', explanation: `${says}, but what the service runs could not be read` }
  }
  const shows = `the service runs ${short(serving.taskDefinition)}, not ${short(asked)}`
  if (serving.id === before?.id || serving.externalId === deployment.id) {
    return { kind: 'lost', explanation: `${says}, but ${shows}` }
  }
  return { kind: 'superseded', explanation: `${says}, but ${shows}: ${madeBy(serving)} came after it` }
}

function afterRollback(ending: DeploymentEnding, rollback: DeploymentSnapshot): DeploymentOutcome {
  const { serving, asked } = ending
  const because = reason(ending)
  if (rollback.status !== 'succeeded') {
    const error = rollback.error ? `: ${rollback.error.message.replace(/\.$/, '')} (${rollback.error.code})` : ''
    const explanation = `${because}; rollback ${rollback.id} ended as ${rollback.rawStatus} too${error}`
    return { kind: 'rollback-failed', explanation }
  }
  if (serving?.taskDefinition === asked) {
    const explanation = `${because}; rollback ${rollback.id} ended as ${rollback.rawStatus}, but the service still runs ${short(asked)}`
    return { kind: 'rollback-failed', explanation }
  }
  const now = serving ? `${short(serving.taskDefinition)} serves` : 'what serves could not be read'
  return { kind: 'rolled-back', explanation: `${because}; rollback ${rollback.id} succeeded: ${now}` }
}

function afterFailure(ending: DeploymentEnding): DeploymentOutcome {
  const { deployment, serving, before } = ending
  const because = reason(ending)
  if (
    serving &&
    serving.id !== before?.id &&
    serving.externalId !== undefined &&
    serving.externalId !== deployment.id
  ) {
    return { kind: 'superseded', explanation: `${because}; ${madeBy(serving)} came after it` }
  }
  if (ending.broken || deployment.status === 'failed') {
    return { kind: 'failed', explanation: `${because}${withoutRollback(ending)}` }
  }
  return { kind: 'stopped', explanation: `${because}${withoutRollback(ending)}` }
}

function whileItRuns({ deployment, waitFor, serving, asked }: DeploymentEnding): DeploymentOutcome {
  const { id, rawStatus } = deployment
  if (waitFor === 'none') {
    return { kind: 'in-progress', explanation: `deployment ${id} was started, and its end is not waited for` }
  }
  if (waitFor === 'traffic-shifted' && hasShifted(deployment)) {
    if (serving?.taskDefinition === asked) {
      return { kind: 'in-progress', explanation: `all traffic goes to ${short(asked)}; the old tasks are still kept` }
    }
    const shows = serving ? `the service runs ${short(serving.taskDefinition)}` : 'what the service runs is not known'
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
  if (!endedBadly(deployment)) return why + (underWay ?? '')
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

function madeBy({ externalId, id }: TaskSetSnapshot): string {
  return externalId === undefined ? `task set ${id}` : `deployment ${externalId}`
}

/** `app:7` */
function short(definitionArn: string): string {
  return definitionArn.slice(definitionArn.lastIndexOf('/') + 1) || lastSegment(definitionArn)
}
