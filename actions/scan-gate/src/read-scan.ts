import type { ScanPage } from '@ecs-actions/aws/ecr-scans'
import { Failure } from '@ecs-actions/domain/failure'
import type { EcrFinding } from '@ecs-actions/domain/scan/ecr-basic'

/** What one look at a scan showed, all its pages together. */
export type ScanReading =
  /** ECR knows of no scan. */
  | { readonly kind: 'unknown'; readonly status: undefined }
  | {
      readonly kind: 'seen'
      readonly status: string | undefined
      readonly description: string | undefined
      readonly completedAt: number | undefined
      readonly findings: readonly EcrFinding[]
      readonly isEnhanced: boolean
      /** Every page was of the same scan, and together they have as many findings of each severity as they say. */
      readonly isWhole: boolean
    }

/** Reads all pages of a scan. */
export async function readScan(
  look: (nextToken: string | undefined) => Promise<ScanPage | undefined>,
): Promise<ScanReading> {
  const first = await look(undefined)
  if (!first) return { kind: 'unknown', status: undefined }
  const { status, description, completedAt } = first
  const findings = [...first.findings]
  const tokens = new Set<string>()
  let isSame = true
  let { isEnhanced, nextToken } = first
  const counted = [first.counts]
  while (nextToken !== undefined && isSame) {
    if (tokens.has(nextToken)) throw endless()
    tokens.add(nextToken)
    const page = await look(nextToken)
    // A scan that was started anew between two pages makes of both a mixture.
    isSame = page?.status === status && page?.completedAt === completedAt
    findings.push(...(page?.findings ?? []))
    counted.push(page?.counts ?? {})
    isEnhanced ||= page?.isEnhanced ?? false
    nextToken = page?.nextToken
  }
  const isWhole = isSame && counted.every((counts) => hasAll(findings, counts))
  return { kind: 'seen', status, description, completedAt, findings, isEnhanced, isWhole }
}

/** Pages that overlap have as many findings as they should, and yet not all of them. */
function hasAll(findings: readonly EcrFinding[], counts: ScanPage['counts']): boolean {
  return Object.entries(counts).every(
    ([severity, count]) => findings.filter((finding) => (finding.severity ?? 'UNDEFINED') === severity).length >= count,
  )
}

function endless(): Failure {
  return new Failure({
    code: 'aws-error',
    message: 'ECR gives the same page of findings again and again.',
    remedy: 'Run the step again.',
  })
}
