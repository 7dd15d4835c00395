import type { ScanSource } from '@ecs-actions/domain/scan/finding'
import type { Gap } from '@ecs-actions/domain/scan/gap'
import type { Aside } from '@ecs-actions/domain/scan/trivy-parts'

/** What a source gives besides its findings. */
export interface Gathered {
  /** Scans that were read to their end. */
  readonly scans: readonly ReadScan[]
  readonly gaps: readonly Gap[]
  /** Sentences for whoever reads the summary. */
  readonly notes: readonly string[]
  /** What is counted and does not decide. */
  readonly asides: ReadonlyMap<Aside, number>
}

export interface ReadScan {
  readonly source: ScanSource
  readonly platform: string | undefined
  /** ISO 8601; undefined when the source does not say when it scanned. */
  readonly at: string | undefined
}
