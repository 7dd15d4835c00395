import type { Revision } from '../revision/revision.ts'
import type { Deployment } from './deployment.ts'
import type { Environment } from './environment.ts'

/** What happens automatically after a deployment has ended. */
export type AfterEnd =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'roll-back'; readonly revision: Revision; readonly environment: Environment }
  | { readonly kind: 'nowhere-to-go'; readonly rollbackMessage: string }

/** @param lastGood the revision of the group's last successful deployment */
export function afterEnd(deployment: Deployment, lastGood: Revision | undefined): AfterEnd {
  const { order, ending, environment } = deployment
  if (order.rollsBack || ending.event === undefined) return { kind: 'nothing' }
  if (!(ending.rollback ?? order.rollbackEvents.has(ending.event))) return { kind: 'nothing' }
  // Until there is a replacement nothing has changed.
  if (!environment?.hasReplacement()) return { kind: 'nothing' }
  if (lastGood) return { kind: 'roll-back', revision: lastGood, environment }
  return {
    kind: 'nowhere-to-go',
    rollbackMessage: `Deployment ${order.id} cannot be rolled back: the deployment group has no earlier successful deployment.`,
  }
}
