import type { Finding, ScanSource } from './finding.ts'
import { type GatePolicy, type Judgement, judge } from './policy.ts'
import { bySeverity, type RatedSeverity, severities } from './severity.ts'

/** One vulnerability in one version of a package, whoever found it, on whichever platforms. */
export interface Entry {
  readonly id: string
  readonly package: string
  readonly version: string
  readonly path: string | undefined
  /** The worst that a source gives. */
  readonly severity: RatedSeverity
  /** `blocking` when it blocks in what any source says of it. */
  readonly judgement: Judgement
  readonly fixedIn: string | undefined
  readonly url: string | undefined
  readonly sources: readonly ScanSource[]
  readonly platforms: readonly string[]
}

export type Counts = Readonly<Record<RatedSeverity, number>>

// Most blocking first, so that what one source excuses is not hidden by it.
const judgements: readonly Judgement[] = ['blocking', 'fix-unknown', 'no-fix', 'not-affected', 'below']

/** Findings of one image as they arrive, judged and put together by vulnerability and package. Their order is nothing. */
export class Tally {
  readonly #policy: GatePolicy
  readonly #entries = new Map<string, Entry>()

  constructor(policy: GatePolicy) {
    this.#policy = policy
  }

  add(finding: Finding): void {
    const entry = entryOf(finding, judge(this.#policy, finding))
    const key = JSON.stringify([entry.id, entry.package, entry.version, entry.path])
    const known = this.#entries.get(key)
    this.#entries.set(key, known ? merged(known, entry) : entry)
  }

  /** All entries, the most severe first, then by package and name. */
  entries(): Entry[] {
    return [...this.#entries.values()].sort(
      (a, b) =>
        bySeverity(a.severity, b.severity) ||
        inOrder(a.package, b.package) ||
        inOrder(a.id, b.id) ||
        inOrder(a.version, b.version) ||
        inOrder(a.path ?? '', b.path ?? ''),
    )
  }
}

export function countsOf(entries: readonly Entry[]): Counts {
  const counts: Record<RatedSeverity, number> = { ...noCounts }
  for (const { severity } of entries) counts[severity] += 1
  return counts
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum: Record<RatedSeverity, number> = { ...noCounts }
  for (const counts of all) {
    for (const severity of [...severities, 'unknown'] as const) sum[severity] += counts[severity]
  }
  return sum
}

const noCounts: Counts = { critical: 0, high: 0, medium: 0, low: 0, informational: 0, unknown: 0 }

function entryOf(finding: Finding, judgement: Judgement): Entry {
  const { id, package: name, version, path, severity, fixedIn, url, source, platform } = finding
  const platforms = platform === undefined ? [] : [platform]
  return {
    ...{ id, package: name, version, path, severity, judgement, fixedIn, url },
    sources: [source],
    platforms,
  }
}

function merged(a: Entry, b: Entry): Entry {
  return {
    ...a,
    severity: bySeverity(a.severity, b.severity) <= 0 ? a.severity : b.severity,
    judgement: judgements.find((candidate) => candidate === a.judgement || candidate === b.judgement) ?? 'blocking',
    fixedIn: first(a.fixedIn, b.fixedIn),
    url: first(a.url, b.url),
    sources: union(a.sources, b.sources),
    platforms: union(a.platforms, b.platforms),
  }
}

/** The same one whichever came first. */
function first(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return inOrder(a, b) <= 0 ? a : b
}

function union<T extends string>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])].sort(inOrder)
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
