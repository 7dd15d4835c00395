import type { Service } from '../../service.ts'
import { attributeOperations } from './operations/attribute-operations.ts'
import { listenerOperations } from './operations/listener-operations.ts'
import { loadBalancerOperations } from './operations/load-balancer-operations.ts'
import { ruleOperations } from './operations/rule-operations.ts'
import { targetGroupOperations } from './operations/target-group-operations.ts'
import { targetOperations } from './operations/target-operations.ts'
import type { ElbState } from './state.ts'

/** Elastic Load Balancing v2, Application Load Balancers only, for the wire. */
export function elbService(state: ElbState): Service {
  return {
    name: 'elasticloadbalancing',
    protocol: {
      kind: 'query',
      version: '2015-12-01',
      xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    },
    operations: [
      ...loadBalancerOperations(state),
      ...targetGroupOperations(state),
      ...attributeOperations(state),
      ...targetOperations(state),
      ...listenerOperations(state),
      ...ruleOperations(state),
    ],
  }
}
