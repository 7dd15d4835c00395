/** Why there is no evidence about an image, or a part of it. Stable: outputs tell it. */
export type GapReason =
  | 'scan-not-found'
  | 'scan-timeout'
  | 'scan-failed'
  | 'unsupported-image'
  | 'scan-expired'
  | 'scan-limit-exceeded'
  | 'image-archived'
  | 'findings-unavailable'
  | 'enhanced-scanning'
  | 'unknown-scan-status'
  | 'platform-missing'
  | 'platform-not-scanned'
  | 'nothing-scanned'
  /** The evidence is about another image: worse than none. */
  | 'report-mismatch'

/** Evidence that is missing. */
export interface Gap {
  readonly reason: GapReason
  /** What is missing and why, as a sentence. */
  readonly message: string
  readonly remedy: string
}
