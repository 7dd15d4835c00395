import type { EcrScans } from '@ecs-actions/aws/ecr-scans'
import type { EcrImage } from '@ecs-actions/domain/image-reference'
import type { TrivyPart } from '@ecs-actions/domain/scan/trivy-parts'
import type { Clock } from '@ecs-actions/operations/clock'
import type { GateEvent } from './events.ts'

export type Registry = Pick<EcrScans, 'resolve' | 'manifest' | 'scan'>

export interface GatePorts {
  /** The registry that holds an image. Loaded when it is needed: a report about another registry's image needs no AWS. */
  ecr(image: EcrImage): Promise<Registry>
  /** A report of Trivy, piece by piece; undefined when there is no such file. */
  readReport(name: string): Promise<AsyncIterable<TrivyPart> | undefined>
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal
  emit(event: GateEvent): void
}
