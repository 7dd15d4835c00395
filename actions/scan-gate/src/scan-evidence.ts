import type { EcrFinding } from '@ecs-actions/domain/scan/ecr-basic'
import { enhancedRemedy, standingOf } from '@ecs-actions/domain/scan/ecr-status'
import type { Gap, GapReason } from '@ecs-actions/domain/scan/gap'
import type { ScanReading } from './read-scan.ts'

export type ScanOutcome =
  | { readonly kind: 'read'; readonly findings: readonly EcrFinding[]; readonly completedAt: number | undefined }
  | { readonly kind: 'gap'; readonly gap: Gap }

/**
 * The outcome when this reading decides; undefined when it does not yet. COMPLETE alone is no evidence
 * (https://github.com/aws/aws-sdk/issues/289): an empty result counts when it says when it was made, and says the same
 * as the reading before it.
 */
export function conclusion(
  reading: ScanReading,
  { before, subject }: { readonly before: ScanReading | undefined; readonly subject: string },
): ScanOutcome | undefined {
  if (reading.kind === 'unknown') return undefined
  const standing = standingOf(reading.status)
  if (standing.kind === 'over') {
    const words = reading.description === undefined ? '' : `: ${reading.description.replace(/\.+$/, '')}`
    return gap(standing.reason, `The scan of ${subject} is ${reading.status}${words}.`, standing.remedy)
  }
  if (standing.kind !== 'complete') return undefined
  if (reading.isEnhanced) {
    return gap('enhanced-scanning', `${subject} is scanned by Amazon Inspector.`, enhancedRemedy())
  }
  if (!reading.isWhole) return undefined
  const { findings, completedAt } = reading
  const signs = [findings.length > 0, completedAt !== undefined, isSame(reading, before)]
  // An empty list needs both of the others.
  return signs.filter((sign) => sign).length >= 2 ? { kind: 'read', findings, completedAt } : undefined
}

function isSame(reading: ScanReading, before: ScanReading | undefined): boolean {
  if (reading.kind === 'unknown' || before?.kind !== 'seen') return false
  return (
    before.isWhole &&
    before.status === reading.status &&
    before.completedAt === reading.completedAt &&
    before.findings.length === reading.findings.length
  )
}

/** Whether there is nothing to wait for, unless it comes within moments. */
export function isVain(reading: ScanReading): boolean {
  return reading.kind === 'unknown' || standingOf(reading.status).kind === 'later'
}

/** The outcome of a wait that saw nothing to wait for. */
export function inVain(reading: ScanReading, subject: string): ScanOutcome {
  if (reading.kind === 'unknown') {
    return gap(
      'scan-not-found',
      `ECR knows of no scan of ${subject}.`,
      'Turn on scanOnPush of its repository and push again, or run "aws ecr start-image-scan" for this digest before this step (start-scan is not supported yet).',
    )
  }
  const standing = standingOf(reading.status)
  return gap(
    standing.kind === 'later' ? standing.reason : 'findings-unavailable',
    `ECR gives no findings for ${subject}: its status is ${reading.status ?? 'missing'}.`,
    'Run the step again later; look at the scan in the ECR console.',
  )
}

/** The outcome of a wait whose time is up. */
export function late(
  subject: string,
  { waited, last }: { readonly waited: string; readonly last: string },
): ScanOutcome {
  return gap(
    'scan-timeout',
    `The findings of the scan of ${subject} were not there after ${waited}: ${last}`,
    'Raise wait-minutes, or look at the scan in the ECR console.',
  )
}

function gap(reason: GapReason, message: string, remedy: string): ScanOutcome {
  return { kind: 'gap', gap: { reason, message, remedy } }
}
