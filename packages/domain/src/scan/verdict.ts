import type { Finding } from './finding.ts'
import type { Gap, GapReason } from './gap.ts'
import type { GatePolicy } from './policy.ts'
import { type Counts, countsOf, type Entry, Tally } from './tally.ts'

type VerdictResult = 'pass' | 'fail' | 'indeterminate'
type VerdictReason = 'no-blocking-findings' | 'blocking-findings' | GapReason

export interface Verdict {
  readonly result: VerdictResult
  readonly reason: VerdictReason
  readonly counts: Counts
  /** The most severe first. */
  readonly blocking: readonly Entry[]
  /** Severe enough to block, but let through by the policy or by what the source says of them. */
  readonly ignored: readonly Entry[]
  /** Of unknown severity and not blocking: somebody has to look at them. */
  readonly unrated: readonly Entry[]
  readonly gaps: readonly Gap[]
}

/** What is known about an image. */
export interface Evidence {
  readonly findings: Iterable<Finding>
  readonly gaps: readonly Gap[]
  /** Scans that were read to their end: without one there is no evidence, however few the findings. */
  readonly scans: number
}

/** The verdict on one image. Only evidence makes it `pass`; what is missing never hides what was found. */
export function evaluate(policy: GatePolicy, evidence: Evidence): Verdict {
  const tally = new Tally(policy)
  for (const finding of evidence.findings) tally.add(finding)
  return verdictOf(tally, evidence)
}

/** The same for findings that have been counted already. */
export function verdictOf(tally: Tally, { gaps, scans }: Omit<Evidence, 'findings'>): Verdict {
  const entries = tally.entries()
  const blocking = entries.filter(({ judgement }) => judgement === 'blocking')
  const missing = gaps.length === 0 && scans === 0 ? [nothingScanned] : gaps
  return {
    ...decision(blocking, missing),
    counts: countsOf(entries),
    blocking,
    ignored: entries.filter(({ judgement }) => judgement !== 'blocking' && judgement !== 'below'),
    unrated: entries.filter(({ severity, judgement }) => severity === 'unknown' && judgement === 'below'),
    gaps: missing,
  }
}

function decision(blocking: readonly Entry[], gaps: readonly Gap[]): Pick<Verdict, 'result' | 'reason'> {
  if (gaps.some(({ reason }) => reason === 'report-mismatch')) return { result: 'fail', reason: 'report-mismatch' }
  if (blocking.length > 0) return { result: 'fail', reason: 'blocking-findings' }
  const [gap] = gaps
  return gap ? { result: 'indeterminate', reason: gap.reason } : { result: 'pass', reason: 'no-blocking-findings' }
}

const nothingScanned: Gap = {
  reason: 'nothing-scanned',
  message: 'No scan was read.',
  remedy: 'Check that the image is scanned, and by the source that this step is told to read.',
}

/** The verdict on several images together: the worst of theirs; on none, `indeterminate`. */
export function worst(verdicts: readonly Verdict[]): Pick<Verdict, 'result' | 'reason'> {
  for (const result of ['fail', 'indeterminate', 'pass'] as const) {
    const found = verdicts.find((verdict) => verdict.result === result)
    if (found) return { result, reason: found.reason }
  }
  return { result: 'indeterminate', reason: 'nothing-scanned' }
}
