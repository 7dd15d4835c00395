import type { TaskFailure } from './failed-tasks.ts'
import type { AlarmSnapshot } from './group.ts'
import type { ServiceEvent } from './service.ts'

/** What AWS shows of why a deployment did not succeed, as far as it could be read. */
export interface Diagnosis {
  readonly taskFailures: readonly TaskFailure[]
  readonly targets: readonly UnhealthyTarget[]
  readonly alarms: readonly AlarmSnapshot[]
  /** Of the service since the deployment began, oldest first. */
  readonly events: readonly ServiceEvent[]
  readonly log: { readonly container: string; readonly lines: readonly string[] } | undefined
  /** What could not be read, and why. */
  readonly gaps: readonly string[]
}

/** A target of the new version that gets no traffic for a reason. */
export interface UnhealthyTarget {
  readonly id: string
  readonly state: string
  /** e.g. `Target.ResponseCodeMismatch` */
  readonly reason: string | undefined
  readonly description: string | undefined
}
