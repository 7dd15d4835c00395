import type { Candidate } from '@ecs-actions/domain/deployment/history'
import type { DeploymentSurroundings } from '@ecs-actions/domain/deployment/plan'
import type { ImageFact } from './images.ts'

/** What goes back, how, and why: all that is decided before anything is changed. */
export interface RollbackDecision {
  /** `stop`: a deployment in progress is; `follow`: one that goes back is on its way already. */
  readonly way: 'deploy' | 'stop' | 'follow' | 'nothing-to-do'
  readonly around: Pick<DeploymentSurroundings, 'service' | 'group'>
  /** ARN of what is left; undefined when it cannot be told. */
  readonly from: string | undefined
  /** ARN of what is gone back to. */
  readonly to: string
  /** Images by the ARN of their definition, as far as they were looked up. */
  readonly images: ReadonlyMap<string, readonly ImageFact[]>
  /** A sentence without full stop. */
  readonly why: string
  readonly candidates: readonly Candidate[]
  readonly reason: string | undefined
}
