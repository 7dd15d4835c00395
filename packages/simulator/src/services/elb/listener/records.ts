import type { ListenerAction } from './actions.ts'
import type { RuleCondition } from './conditions.ts'

export interface ListenerRecord {
  readonly arn: string
  readonly loadBalancerArn: string
  readonly port: number
  /** Of the default rule. */
  readonly action: ListenerAction
  readonly defaultRuleArn: string
  /** Port of this machine on which it is served; any free one when there is none. */
  readonly localPort?: number
}

export interface RuleRecord {
  readonly arn: string
  readonly listenerArn: string
  readonly priority: number
  readonly conditions: readonly RuleCondition[]
  readonly action: ListenerAction
}
