import type { LoadBalancerInfo, TrafficRoute } from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'
import type { Listeners } from '../world.ts'

/** Where a deployment group's traffic goes. */
export interface TargetGroupPair {
  /** Names. */
  readonly targetGroups: readonly [string, string]
  /** ARNs. */
  readonly productionListener: string
  readonly testListener: string | undefined
}

/** @throws InvalidLoadBalancerInfoException, InvalidTargetGroupPairException */
export function checkedPair(info: LoadBalancerInfo | undefined, listeners: Listeners): TargetGroupPair {
  const { targetGroupPairInfoList: pairs = [], elbInfoList = [], targetGroupInfoList = [] } = info ?? {}
  if (pairs.length !== 1 || elbInfoList.length > 0 || targetGroupInfoList.length > 0) {
    throw refused(
      'InvalidLoadBalancerInfo',
      'The specification for load balancing in the deployment group is invalid: ECS takes exactly one entry of targetGroupPairInfoList, and neither elbInfoList nor targetGroupInfoList',
    )
  }
  const { targetGroups = [], prodTrafficRoute, testTrafficRoute } = pairs[0] ?? {}
  const [first, second, ...others] = targetGroups.map(({ name = '' }) => name)
  if (!first || !second || others.length > 0) throw invalid('Target group pair must have exactly two target groups.')
  if (first === second) throw invalid('Target group pair must have distinct target groups.')
  const productionListener = listenerOf(prodTrafficRoute)
  if (productionListener === undefined) throw invalid('Target group pair must have exactly one production listener.')
  const testListener = listenerOf(testTrafficRoute)
  const arns = [productionListener, ...(testListener === undefined ? [] : [testListener])]
  const missing = [
    ...[first, second].filter((name) => listeners.targetGroupArn(name) === undefined),
    ...arns.filter((arn) => !listeners.exists(arn)),
  ]
  if (missing.length > 0) throw invalid(`Target group pair names what does not exist: ${missing.join(', ')}`)
  if (testListener === productionListener) throw invalid('Target group pair must have distinct listeners.')
  return { targetGroups: [first, second], productionListener, testListener }
}

/** @throws InvalidTargetGroupPairException for more than one */
function listenerOf(route: TrafficRoute | undefined): string | undefined {
  const [arn, ...others] = route?.listenerArns ?? []
  if (others.length > 0) throw invalid('A traffic route has at most one listener.')
  return arn
}

function invalid(message: string) {
  return refused('InvalidTargetGroupPair', message)
}
