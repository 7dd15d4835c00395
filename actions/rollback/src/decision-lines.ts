import type { RollbackDecision } from './decision.ts'

/** What is going to be done, for the log. */
export function decisionLines({ way, why, around, reason }: RollbackDecision): string[] {
  const { service, group } = around
  const place = `service ${service.name} in cluster ${service.cluster} (group ${group.name})`
  const doing = way === 'follow' ? `Follows the rollback of ${place}` : `Rolls back ${place}`
  return [`${doing}: ${why}`, ...(reason === undefined ? [] : [`Reason: ${reason}`])]
}
