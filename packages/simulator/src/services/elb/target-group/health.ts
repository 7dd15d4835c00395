import type { TargetHealthReasonEnum } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { TargetState } from '../../ecs/service/target-groups.ts'

/** A target's health as DescribeTargetHealth tells it. */
export interface Health {
  readonly state: TargetState
  readonly reason?: TargetHealthReasonEnum
  readonly description?: string
}

export const registering: Health = {
  state: 'initial',
  reason: 'Elb.RegistrationInProgress',
  description: 'Target registration is in progress',
}

export const initiallyChecked: Health = {
  state: 'initial',
  reason: 'Elb.InitialHealthChecking',
  description: 'Initial health checks in progress',
}

export const healthy: Health = { state: 'healthy' }

export const notInUse: Health = {
  state: 'unused',
  reason: 'Target.NotInUse',
  description: 'Target group is not configured to receive traffic from the load balancer',
}

export const notRegistered: Health = {
  state: 'unused',
  reason: 'Target.NotRegistered',
  description: 'Target is not registered to the target group',
}

export const draining: Health = {
  state: 'draining',
  reason: 'Target.DeregistrationInProgress',
  description: 'Target deregistration is in progress',
}

/** What came of one health check. */
export type CheckResult =
  | { readonly kind: 'status'; readonly status: number }
  /** Nobody listens, or what answers does not speak HTTP. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'timeout' }

export function unhealthy(result: CheckResult): Health {
  switch (result.kind) {
    case 'status':
      return {
        state: 'unhealthy',
        reason: 'Target.ResponseCodeMismatch',
        description: `Health checks failed with these codes: [${result.status}]`,
      }
    case 'failed':
      return { state: 'unhealthy', reason: 'Target.FailedHealthChecks', description: 'Health checks failed' }
    case 'timeout':
      return { state: 'unhealthy', reason: 'Target.Timeout', description: 'Request timed out' }
  }
}
