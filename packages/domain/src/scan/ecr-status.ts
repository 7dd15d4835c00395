import type { GapReason } from './gap.ts'

/**
 * What a status of an ECR scan means for somebody who waits for its findings. `later`: nothing to be had now, but that
 * may pass within moments.
 */
export type ScanStanding =
  | { readonly kind: 'complete' }
  | { readonly kind: 'running' }
  | { readonly kind: 'later'; readonly reason: GapReason }
  | { readonly kind: 'over'; readonly reason: GapReason; readonly remedy: string }

const onlyTrivy = 'Scan the image with Trivy and give its report: source: trivy.'

/** The statuses of https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanStatus.html */
const standings: ReadonlyMap<string, ScanStanding> = new Map<string, ScanStanding>([
  ['COMPLETE', { kind: 'complete' }],
  ['PENDING', { kind: 'running' }],
  ['IN_PROGRESS', { kind: 'running' }],
  ['FINDINGS_UNAVAILABLE', { kind: 'later', reason: 'findings-unavailable' }],
  ['FAILED', { kind: 'over', reason: 'scan-failed', remedy: `If ECR cannot scan this kind of image: ${onlyTrivy}` }],
  ['UNSUPPORTED_IMAGE', { kind: 'over', reason: 'unsupported-image', remedy: onlyTrivy }],
  ['ACTIVE', { kind: 'over', reason: 'enhanced-scanning', remedy: enhancedRemedy() }],
  [
    'SCAN_ELIGIBILITY_EXPIRED',
    {
      kind: 'over',
      reason: 'scan-expired',
      remedy: `The findings are of the past. Lengthen the registry's re-scan duration, or: ${onlyTrivy}`,
    },
  ],
  [
    'LIMIT_EXCEEDED',
    {
      kind: 'over',
      reason: 'scan-limit-exceeded',
      remedy: `The quota of scans is used up: wait for a day, or: ${onlyTrivy}`,
    },
  ],
  [
    'IMAGE_ARCHIVED',
    { kind: 'over', reason: 'image-archived', remedy: 'Restore the image from the archive, then run the step again.' },
  ],
])

/** @param status undefined when the answer had none */
export function standingOf(status: string | undefined): ScanStanding {
  if (status === undefined) return { kind: 'later', reason: 'unknown-scan-status' }
  const remedy = 'This version does not know that status: look at the scan in the ECR console.'
  return standings.get(status) ?? { kind: 'over', reason: 'unknown-scan-status', remedy }
}

export function enhancedRemedy(): string {
  return `Findings of enhanced scanning (Amazon Inspector) are not supported yet. ${onlyTrivy}`
}
