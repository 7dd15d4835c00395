import { ServiceError } from '../../service.ts'

type ElbErrorCode =
  | 'DuplicateListener'
  | 'DuplicateLoadBalancerName'
  | 'DuplicateTargetGroupName'
  | 'InvalidLoadBalancerAction'
  | 'InvalidTarget'
  | 'ListenerNotFound'
  | 'LoadBalancerNotFound'
  | 'OperationNotPermitted'
  | 'PriorityInUse'
  | 'ResourceInUse'
  | 'RuleNotFound'
  | 'TargetGroupAssociationLimit'
  | 'TargetGroupNotFound'
  | 'UnsupportedProtocol'

export function elbError(code: ElbErrorCode, message: string): ServiceError {
  return new ServiceError(code, message)
}
