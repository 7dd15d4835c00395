import { failureOf, type Mistake } from '../failure.ts'
import type { Finding } from './finding.ts'
import { type FreeRecord, isRecord, textIn } from './record.ts'
import { findingMistakes, trivyFinding } from './trivy-finding.ts'
import { headerMistakes, type TrivyHeader, trivyHeader } from './trivy-header.ts'
import { trivyReport } from './trivy-shape.ts'

/**
 * A report piece by piece, in the order in which Trivy writes it: the header, then each result before its findings.
 * Whoever reads reports this way needs no report as a whole.
 */
export type TrivyPart =
  | { readonly kind: 'header'; readonly header: TrivyHeader }
  | { readonly kind: 'result'; readonly class: string | undefined }
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** What is counted and does not decide. Nothing else of a secret leaves the report: its lines may show it. */
  | { readonly kind: 'aside'; readonly what: Aside }

/** `suppressed`: by the scanner's own ignore file or VEX document. */
export type Aside = 'misconfiguration' | 'secret' | 'licence' | 'suppressed'

// Enough to see what is wrong with a report; nobody mends one by hand.
const mostMistakes = 10

/**
 * The parts of a report.
 * @param name of the file, for messages
 * @throws Failure `invalid-source` when it is another document, or has entries that cannot be read: none is passed over
 */
export function* trivyParts(text: string, name: string): Generator<TrivyPart, void> {
  const report = trivyReport(text, name)
  const header = trivyHeader(report)
  const mistakes = headerMistakes(report)
  if (mistakes.length === 0) yield { kind: 'header', header }
  for (const [index, result] of listIn(report, 'Results', { at: '', mistakes }).entries()) {
    yield* resultParts(result, { at: `Results[${index}]`, header, mistakes })
    if (mistakes.length >= mostMistakes) break
  }
  if (mistakes.length === 0) return
  throw failureOf(mistakes.slice(0, mostMistakes), {
    code: 'invalid-source',
    what: `${name} cannot be read as a report of Trivy`,
    remedy: 'Was the report changed or cut after Trivy wrote it? Make it anew.',
  })
}

interface Place {
  readonly at: string
  readonly mistakes: Mistake[]
}

function* resultParts(
  result: unknown,
  { at, header, mistakes }: Place & { readonly header: TrivyHeader },
): Generator<TrivyPart, void> {
  if (!isRecord(result)) {
    mistakes.push({ at, message: 'is no mapping' })
    return
  }
  const given = result.Class ?? ''
  if (typeof given !== 'string') mistakes.push({ at: `${at}.Class`, message: 'is no text' })
  yield { kind: 'result', class: textIn(result, 'Class') ?? classByType(textIn(result, 'Type'), header) }
  for (const [index, raw] of listIn(result, 'Vulnerabilities', { at, mistakes }).entries()) {
    const wrong = findingMistakes(raw, `${at}.Vulnerabilities[${index}]`)
    mistakes.push(...wrong)
    if (mistakes.length >= mostMistakes) return
    if (wrong.length === 0 && isRecord(raw)) yield { kind: 'finding', finding: trivyFinding(raw, header.platform) }
  }
  for (const misconfiguration of listIn(result, 'Misconfigurations', { at, mistakes })) {
    const passed = isRecord(misconfiguration) && textIn(misconfiguration, 'Status') === 'PASS'
    if (!passed) yield { kind: 'aside', what: 'misconfiguration' }
  }
  for (const [key, what] of asides) {
    for (const _ of listIn(result, key, { at, mistakes })) yield { kind: 'aside', what }
  }
}

/** Reports of old versions leave the class out. A result without a type either says nothing of any package. */
function classByType(type: string | undefined, { os }: TrivyHeader): string | undefined {
  if (type === undefined) return undefined
  return type === os?.family ? 'os-pkgs' : 'lang-pkgs'
}

const asides: readonly (readonly [string, Aside])[] = [
  ['Secrets', 'secret'],
  ['Licenses', 'licence'],
  ['ExperimentalModifiedFindings', 'suppressed'],
]

/** A list that may be missing or null. */
function listIn(record: FreeRecord, key: string, { at, mistakes }: Place): readonly unknown[] {
  const value = record[key]
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  mistakes.push({ at: at === '' ? key : `${at}.${key}`, message: 'is no list' })
  return []
}
