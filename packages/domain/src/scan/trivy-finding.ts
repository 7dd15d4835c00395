import type { Mistake } from '../failure.ts'
import type { Finding, Fix } from './finding.ts'
import { type FreeRecord, isRecord, textIn } from './record.ts'
import { type RatedSeverity, severityNamed, severityOfScores } from './severity.ts'

/** The members that decide; each must be a text where it is there. The rest is shown, or left out when it is not fit. */
const deciding = ['VulnerabilityID', 'PkgName', 'InstalledVersion', 'FixedVersion', 'Status', 'Severity'] as const

/** What is wrong with an entry of Vulnerabilities; `at` is its path. */
export function findingMistakes(raw: unknown, at: string): Mistake[] {
  if (!isRecord(raw)) return [{ at, message: 'is no mapping' }]
  const notTexts = deciding
    .filter((key) => raw[key] !== undefined && raw[key] !== null && typeof raw[key] !== 'string')
    .map((key) => ({ at: `${at}.${key}`, message: 'is no text' }))
  if (notTexts.length > 0) return notTexts
  return (['VulnerabilityID', 'PkgName'] as const)
    .filter((key) => textIn(raw, key) === undefined)
    .map((key) => ({ at: `${at}.${key}`, message: 'is missing' }))
}

export function trivyFinding(raw: FreeRecord, platform: string | undefined): Finding {
  const status = textIn(raw, 'Status')
  const fixedIn = textIn(raw, 'FixedVersion')
  return {
    id: textIn(raw, 'VulnerabilityID') ?? '',
    severity: severityOf(raw),
    package: textIn(raw, 'PkgName') ?? '',
    version: textIn(raw, 'InstalledVersion') ?? '',
    path: textIn(raw, 'PkgPath'),
    fix: fixOf(status, fixedIn),
    fixedIn,
    isNotAffected: status === 'not_affected',
    url: textIn(raw, 'PrimaryURL'),
    source: 'trivy',
    platform,
  }
}

/**
 * The states that `trivy --ignore-unfixed` leaves out are those without a fix. A status that is left out is Trivy's
 * `unknown`, and in reports from before 2023 says nothing.
 * @see https://trivy.dev/latest/docs/configuration/filtering/#by-status
 */
function fixOf(status: string | undefined, fixedIn: string | undefined): Fix {
  if (fixedIn !== undefined || status === 'fixed') return 'yes'
  switch (status) {
    case 'affected':
    case 'will_not_fix':
    case 'fix_deferred':
    case 'end_of_life':
    case 'not_affected':
      return 'no'
    default:
      return 'unknown'
  }
}

function severityOf(raw: FreeRecord): RatedSeverity {
  const named = severityNamed(textIn(raw, 'Severity') ?? '')
  if (named !== 'unknown' || !isRecord(raw.CVSS)) return named
  const sources = Object.values(raw.CVSS).filter(isRecord)
  const scores = (key: string) => sources.map((source) => source[key]).filter((score) => typeof score === 'number')
  return severityOfScores({ v2: scores('V2Score'), v3: scores('V3Score'), v4: scores('V40Score') })
}
