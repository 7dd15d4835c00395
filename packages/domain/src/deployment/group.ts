/** A deployment group of CodeDeploy. */
export interface GroupSnapshot {
  readonly application: string
  readonly name: string
  /** `ECS`, `Lambda` or `Server`. */
  readonly computePlatform: string | undefined
  readonly services: readonly { readonly cluster: string; readonly service: string }[]
  /** Name of the deployment configuration. */
  readonly config: string | undefined
  /** Names of the alarms that stop a deployment; empty when they are switched off. */
  readonly alarms: readonly string[]
  /** The events after which it rolls back by itself; empty when that is switched off. */
  readonly rollbackEvents: readonly string[]
  /** How long a deployment waits to be told to move traffic; undefined when it does not wait. */
  readonly readyWaitMinutes: number | undefined
  /** How long the old tasks are kept after the shift; undefined when they are kept for good. */
  readonly terminationWaitMinutes: number | undefined
}

/** How a deployment configuration moves traffic; intervals are minutes. */
export type TrafficRouting =
  | { readonly type: 'all-at-once' }
  | { readonly type: 'canary'; readonly percent: number; readonly interval: number }
  | { readonly type: 'linear'; readonly percent: number; readonly interval: number }

/** The name of AWS's own configuration for that, which nobody can change. */
export const allAtOnce = 'CodeDeployDefault.ECSAllAtOnce'

/** An alarm of CloudWatch. */
export interface AlarmSnapshot {
  readonly name: string
  /** OK, ALARM or INSUFFICIENT_DATA */
  readonly state: string
  readonly reason: string | undefined
}
