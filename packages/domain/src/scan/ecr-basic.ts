import type { Finding } from './finding.ts'
import { type RatedSeverity, severityNamed, severityOfScores } from './severity.ts'

/** A finding of ECR's basic scanning, whatever of it is there. */
export interface EcrFinding {
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly uri?: string | undefined
  readonly severity?: string | undefined
  readonly attributes?:
    | readonly { readonly key?: string | undefined; readonly value?: string | undefined }[]
    | undefined
}

/**
 * Basic scanning says nothing of fixes (https://github.com/aws/containers-roadmap/issues/1054): `fix` is `unknown`
 * unless an attribute names a version all the same.
 */
export function ecrFinding(raw: EcrFinding, platform: string | undefined): Finding {
  const attributes = new Map((raw.attributes ?? []).map(({ key = '', value = '' }) => [key, value]))
  const attribute = (name: string) => attributes.get(name)?.trim() || undefined
  const fixedIn = attribute('fixed_in_versions') ?? attribute('patched_version')
  return {
    // Without a name it is a finding still.
    id: raw.name?.trim() || 'finding without a name',
    severity: severityOf(raw.severity ?? '', attribute),
    package: attribute('package_name') ?? 'package not named',
    version: attribute('package_version') ?? '',
    path: undefined,
    fix: fixedIn === undefined ? 'unknown' : 'yes',
    fixedIn,
    isNotAffected: false,
    // Some end in a blank.
    url: raw.uri?.trim() || undefined,
    source: 'ecr',
    platform,
  }
}

function severityOf(word: string, attribute: (name: string) => string | undefined): RatedSeverity {
  const named = severityNamed(word)
  if (named !== 'unknown') return named
  const score = (name: string) => [Number(attribute(name))]
  return severityOfScores({ v2: score('CVSS2_SCORE'), v3: score('CVSS3_SCORE'), v4: score('CVSS4_SCORE') })
}
