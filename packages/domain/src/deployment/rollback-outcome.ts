import { shortDefinition } from '../arn.ts'
import type { BreakOff, DeploymentOutcome } from './outcome.ts'
import { servesAlone } from './rollback-target.ts'
import { primaryOf, type ServiceSnapshot } from './service.ts'
import { type DeploymentSnapshot, endedBadly } from './snapshot.ts'

/** All that is known when a deployment was stopped to be rolled back and the waiting is over. */
export interface StopEnding {
  readonly deployment: DeploymentSnapshot
  /** The deployment that rolls it back, as it was last seen. */
  readonly rollback: DeploymentSnapshot | undefined
  /** The service, read after everything else; undefined when it could not be read. */
  readonly service: ServiceSnapshot | undefined
  /** ARN of the task definition that should serve again. */
  readonly target: string
  readonly broken: BreakOff | undefined
}

/**
 * The verdict on a deployment that was stopped. Success needs the service's word: its PRIMARY task set is the target's,
 * and it is alone, or CodeDeploy says that the traffic was moved back.
 */
export function stoppedOutcome(ending: StopEnding): DeploymentOutcome {
  const { deployment, rollback, broken } = ending
  const bad = endedBadly(deployment)
  if (bad && (rollback?.status === 'succeeded' || (!rollback && deployment.rolledBackBy === undefined && !broken))) {
    return afterStop(ending)
  }
  const ended = `deployment ${deployment.id} ${bad ? 'ended as' : 'is'} ${deployment.rawStatus}`
  if (rollback && endedBadly(rollback)) {
    return {
      kind: 'rollback-failed',
      explanation: `${ended}; its rollback ${rollback.id} ended as ${rollback.rawStatus}`,
    }
  }
  const onTheWay = deployment.rolledBackBy === undefined ? '' : `; rollback ${deployment.rolledBackBy} was on its way`
  if (broken) {
    return {
      kind: broken.kind === 'gave-up' ? 'failed' : broken.kind,
      explanation: `${broken.why}; ${ended}${onTheWay}`,
    }
  }
  return { kind: 'lost', explanation: `${ended}${onTheWay}, and its end was not seen` }
}

function afterStop({ deployment, rollback, service, target }: StopEnding): DeploymentOutcome {
  const said = rollback
    ? `deployment ${deployment.id} was stopped, and rollback ${rollback.id} succeeded`
    : `deployment ${deployment.id} ended as ${deployment.rawStatus}, and no rollback came`
  const serving = service && primaryOf(service)
  if (!serving) return { kind: 'lost', explanation: `${said}, but what the service runs could not be read` }
  const now = shortDefinition(serving.taskDefinition)
  if (serving.taskDefinition !== target || serving.externalId === deployment.id) {
    return { kind: 'rollback-failed', explanation: `${said}, but the service runs ${now}` }
  }
  if (rollback || servesAlone(service, serving)) {
    return { kind: 'succeeded', explanation: `${said}: the service runs ${now}` }
  }
  return {
    kind: 'stopped',
    explanation: `${said}: the service runs ${now}, but the tasks of the stopped deployment may still get traffic`,
  }
}
