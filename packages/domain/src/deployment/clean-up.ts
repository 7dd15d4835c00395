import { type DeploymentSnapshot, hasEnded } from './snapshot.ts'
import { hasShifted } from './stages.ts'

export type CleanUpPolicy = 'roll-back' | 'stop' | 'leave'

/**
 * What is done with a deployment when its wait breaks off. `roll-back` holds until the traffic has moved for good: to
 * take it back from a version that has proved itself would be the greater harm.
 */
export function cleanUpOf(policy: CleanUpPolicy, deployment: DeploymentSnapshot): CleanUpPolicy {
  if (hasEnded(deployment)) return 'leave'
  return policy === 'roll-back' && hasShifted(deployment) ? 'leave' : policy
}
