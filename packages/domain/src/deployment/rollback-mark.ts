import type { DeploymentSnapshot } from './snapshot.ts'

const prefix = 'ecs-actions/rollback/'

/**
 * The mark in the description of a deployment that a rollback step starts.
 * @param token of the step's process alone, of [0-9a-f]
 */
export function rollbackMark(token: string): string {
  return `${prefix}${token.slice(0, 24)}`
}

// Only at the end: somebody's own words may well quote one.
const marked = new RegExp(`(^| )${prefix}[0-9a-f]{1,24}$`)

/** Whether a deployment goes back, by CodeDeploy's own doing or that of a rollback step. */
export function isRollback({ creator, rollsBack, description }: DeploymentSnapshot): boolean {
  if (rollsBack !== undefined || creator === 'codeDeployRollback') return true
  return description !== undefined && marked.test(description)
}
