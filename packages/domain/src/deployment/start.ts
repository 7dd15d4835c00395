import type { Failure } from '../failure.ts'

/** What CreateDeployment is asked for. */
export interface DeploymentOrder {
  readonly application: string
  readonly group: string
  /** undefined for the group's own. */
  readonly config: string | undefined
  readonly appSpec: string
  /** SHA-256 of the AppSpec, in hexadecimal digits. */
  readonly sha256: string
  /** At most 256 characters. */
  readonly description: string
  /** Whether the alarms of the group have no say, which takes codedeploy:UpdateDeploymentGroup. */
  readonly overridesAlarms?: boolean
}

/** What became of a CreateDeployment, as far as its answer says. */
export type DeploymentStart =
  | { readonly kind: 'created'; readonly deploymentId: string }
  /** The group has an active deployment: somebody's, or the one that an earlier attempt made. */
  | { readonly kind: 'active'; readonly deploymentId: string | undefined; readonly why: Failure }
  /** Nothing was created, and the next attempt may be luckier. */
  | { readonly kind: 'throttled'; readonly why: Failure }
  /** No answer, or none that says it. */
  | { readonly kind: 'unknown'; readonly why: Failure }
