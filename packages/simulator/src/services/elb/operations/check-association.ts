import { elbError } from '../errors.ts'
import { groupsOf, type ListenerAction } from '../listener/actions.ts'
import type { ElbState } from '../state.ts'

/**
 * A target group serves one load balancer at most.
 * @throws ServiceError TargetGroupNotFound, TargetGroupAssociationLimit
 */
export function checkAssociation(
  action: ListenerAction,
  { state, loadBalancerArn }: { state: ElbState; loadBalancerArn: string },
): void {
  for (const arn of groupsOf(action)) {
    state.targetGroups.get(arn)
    const others = state.listeners.loadBalancersOf(arn).filter((other) => other !== loadBalancerArn)
    if (others.length === 0) continue
    throw elbError(
      'TargetGroupAssociationLimit',
      `The following target groups cannot be associated with more than one load balancer: ${arn}`,
    )
  }
}
