import type { Finding } from './finding.ts'
import { isAtLeast, type Severity } from './severity.ts'

export interface GatePolicy {
  /** Findings as severe as this, or more, block. */
  readonly failOn: Severity
  /** Findings without a fix do not block. */
  readonly onlyFixable: boolean
  /** What `onlyFixable` makes of findings of which nobody says whether there is a fix. */
  readonly fixUnknown: 'fail' | 'ignore'
}

/** `below`: not severe enough. The others would block, but for the policy or the source's own word. */
export type Judgement = 'blocking' | 'below' | 'no-fix' | 'fix-unknown' | 'not-affected'

export function judge(policy: GatePolicy, finding: Finding): Judgement {
  if (!isAtLeast(weight(finding), policy.failOn)) return 'below'
  if (finding.isNotAffected) return 'not-affected'
  if (policy.onlyFixable && finding.fix === 'no') return 'no-fix'
  if (policy.onlyFixable && finding.fix === 'unknown' && policy.fixUnknown === 'ignore') return 'fix-unknown'
  return 'blocking'
}

/**
 * What a finding weighs. One without a severity is taken for high, since nobody has said that it is harmless; only
 * where there is known to be no fix for it does it not hold a release up.
 */
function weight({ severity, fix }: Finding): Severity {
  if (severity !== 'unknown') return severity
  return fix === 'no' ? 'informational' : 'high'
}
