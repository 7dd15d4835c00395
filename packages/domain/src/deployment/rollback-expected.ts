import type { DeploymentSnapshot } from './snapshot.ts'

/**
 * Whether a deployment that did not succeed may be rolled back by another one, which AWS names some seconds later. Who
 * stops a deployment may ask for its rollback whatever the group says, so after a stop it is always waited for.
 * @param groupEvents those of the group, for a deployment that does not say its own
 */
export function mayBeRolledBack(
  { status, rollbackEvents, rollsBack, rolledBackBy, rollbackMessage, error }: DeploymentSnapshot,
  groupEvents: readonly string[],
): boolean {
  const events = rollbackEvents ?? groupEvents
  // The rollback of a rollback does not happen by itself.
  if (rollsBack !== undefined) return false
  // Once AWS says why there is none, none comes.
  if (rolledBackBy === undefined && rollbackMessage !== undefined) return false
  if (status === 'failed') return events.includes('DEPLOYMENT_FAILURE')
  if (status !== 'stopped') return false
  return error?.code === 'ALARM_ACTIVE' ? events.includes('DEPLOYMENT_STOP_ON_ALARM') : true
}
