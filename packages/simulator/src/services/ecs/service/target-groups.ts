import type { Target } from '../../../network/target.ts'

export type TargetState = 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining' | 'unavailable'

/** The target groups of Elastic Load Balancing, as far as services register their tasks there. */
export interface TargetGroups {
  exists(targetGroupArn: string): boolean
  /** Whether a listener or rule forwards to it, with whatever weight. */
  attached(targetGroupArn: string): boolean
  register(targetGroupArn: string, target: Target): void
  /** The target drains for the group's deregistration delay: no new requests, the ones under way go on. */
  deregister(targetGroupArn: string, target: Target): void
  /** undefined for a target that is not, or no longer, registered. */
  health(targetGroupArn: string, target: Target): TargetState | undefined
  /** Called after the health of any target of the group has changed, or a target has left. Returns how to unsubscribe. */
  onChange(targetGroupArn: string, changed: () => void): () => void
}
