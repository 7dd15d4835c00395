/** Most severe first. */
export const severities = ['critical', 'high', 'medium', 'low', 'informational'] as const

export type Severity = (typeof severities)[number]

/** `unknown`: the source gives none, or one that nobody knows. */
export type RatedSeverity = Severity | 'unknown'

const names: ReadonlyMap<string, Severity> = new Map([
  ...severities.map((severity) => [severity, severity] as const),
  ['negligible', 'informational'],
])

/** The severity behind a source's word for it; UNDEFINED, UNKNOWN, UNTRIAGED and anything new are `unknown`. */
export function severityNamed(word: string): RatedSeverity {
  return names.get(word.trim().toLowerCase()) ?? 'unknown'
}

/** Whether `severity` is as severe as `limit`, or more. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit)
}

/** For sorting: the most severe first, `unknown` last. */
export function bySeverity(a: RatedSeverity, b: RatedSeverity): number {
  return rank(a) - rank(b)
}

function rank(severity: RatedSeverity): number {
  return severity === 'unknown' ? severities.length : severities.indexOf(severity)
}

/** CVSS base scores by version of CVSS. */
export interface CvssScores {
  readonly v2: readonly number[]
  readonly v3: readonly number[]
  readonly v4: readonly number[]
}

/**
 * The severity of the highest score in the newest version of CVSS that there is one of; `unknown` without a score.
 * A score of 0 is what sources write that have none.
 * @see https://nvd.nist.gov/vuln-metrics/cvss for the bounds; version 2 knows no critical
 */
export function severityOfScores({ v2, v3, v4 }: CvssScores): RatedSeverity {
  const [score] = [v4, v3].map(highest).filter((found) => found !== undefined)
  if (score !== undefined) {
    if (score >= 9) return 'critical'
    if (score >= 7) return 'high'
    return score >= 4 ? 'medium' : 'low'
  }
  const old = highest(v2)
  if (old === undefined) return 'unknown'
  if (old >= 7) return 'high'
  return old >= 4 ? 'medium' : 'low'
}

function highest(scores: readonly number[]): number | undefined {
  const given = scores.filter((score) => score > 0 && score <= 10)
  return given.length === 0 ? undefined : given.reduce((most, score) => Math.max(most, score))
}
