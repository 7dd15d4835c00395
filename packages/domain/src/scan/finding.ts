import type { RatedSeverity } from './severity.ts'

/** `partial`: for some of the affected packages. `unknown`: the source does not say. */
export type Fix = 'yes' | 'partial' | 'no' | 'unknown'

export type ScanSource = 'ecr' | 'trivy'

/** A vulnerability in a package of an image, as one source tells it. All its texts come from outside. */
export interface Finding {
  /** CVE-…, GHSA-…, or what the source calls it. */
  readonly id: string
  readonly severity: RatedSeverity
  readonly package: string
  readonly version: string
  /** Where the package lies in the image; undefined for the operating system's. */
  readonly path: string | undefined
  readonly fix: Fix
  /** The versions that mend it, as the source writes them. */
  readonly fixedIn: string | undefined
  /** The source says that the package is not vulnerable although the version is. */
  readonly isNotAffected: boolean
  readonly url: string | undefined
  readonly source: ScanSource
  /** `linux/amd64`; undefined when the source does not say. */
  readonly platform: string | undefined
}
