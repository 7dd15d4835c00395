import type { Gap } from '@ecs-actions/domain/scan/gap'
import type { Binding } from '@ecs-actions/domain/scan/trivy-binding'
import type { TrivyHeader } from '@ecs-actions/domain/scan/trivy-header'
import type { Coverage } from './coverage.ts'
import type { Target } from './target.ts'
import type { TrivyReading } from './trivy-source.ts'

/** What a report is good for, as far as its header tells. */
export interface Scope {
  /** Whether its findings are about the image that is gated. */
  readonly isRelevant: boolean
  readonly gaps: readonly Gap[]
  readonly notes: readonly string[]
}

const scanByDigest = (pinned: string) => `Scan exactly what is gated: trivy image --format json ${pinned}`

export function scopeOf(
  header: TrivyHeader,
  {
    binding,
    coverage: { covered, uncovered },
    reading,
    target,
  }: {
    readonly binding: Binding
    readonly coverage: Coverage
    readonly reading: TrivyReading
    readonly target: Target
  },
): Scope {
  const remedy = scanByDigest(target.pinned)
  if (binding.kind === 'mismatch') {
    return { isRelevant: false, gaps: [{ reason: 'report-mismatch', message: binding.why, remedy }], notes: [] }
  }
  const notes = [
    ...(binding.kind === 'unverified' ? [`${binding.why} It was taken on trust. ${remedy}`] : []),
    ...(header.os?.isEndOfLife
      ? [`${header.os.name} has reached the end of its life: nobody reports new vulnerabilities in it any more.`]
      : []),
  ]
  const missing = uncovered.map(({ platform = 'a platform without a name' }) => platform)
  if (missing.length === 0) return { isRelevant: true, gaps: [], notes }
  const scanned = header.platform ?? 'a platform that it does not name'
  const message = `${reading.name} is about ${scanned}; it says nothing about ${missing.join(', ')}.`
  if (!reading.isAlone && covered.length > 0) return { isRelevant: true, gaps: [], notes: [...notes, message] }
  const gap: Gap = {
    reason: 'platform-not-scanned',
    message,
    remedy: 'Give platforms what the report is about, or have ECR scan the others: source: ecr,trivy.',
  }
  return { isRelevant: covered.length > 0, gaps: [gap], notes }
}

/** A report without results for packages is of a scan that found nothing to look at, which is not the same as clean. */
export function scannedGaps(
  { os }: TrivyHeader,
  { classes, name }: { readonly classes: ReadonlySet<string | undefined>; readonly name: string },
): Gap[] {
  const hasPackages = ['os-pkgs', 'lang-pkgs'].some((one) => classes.has(one))
  if (!hasPackages) {
    return [
      {
        reason: 'nothing-scanned',
        message: `${name} has no result for packages: Trivy recognised nothing in the image that it could look up.`,
        remedy: 'Scan for vulnerabilities (--scanners vuln), and check that Trivy knows what the image is made of.',
      },
    ]
  }
  if (os === undefined || classes.has('os-pkgs')) return []
  return [
    {
      reason: 'nothing-scanned',
      message: `${name} has no result for the packages of ${os.name}, which the image is made of.`,
      remedy: 'Scan with --pkg-types os,library, and check that Trivy supports this system.',
    },
  ]
}
