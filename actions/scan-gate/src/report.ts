import { Failure } from '@ecs-actions/domain/failure'
import { foreignLine } from '@ecs-actions/domain/foreign-text'
import type { GatePolicy } from '@ecs-actions/domain/scan/policy'
import { bySeverity, severities } from '@ecs-actions/domain/scan/severity'
import { type Counts, type Entry, sumOf } from '@ecs-actions/domain/scan/tally'
import type { Aside } from '@ecs-actions/domain/scan/trivy-parts'
import { type Verdict, worst } from '@ecs-actions/domain/scan/verdict'
import type { ReadScan } from './gathering.ts'
import type { GateInputs } from './inputs.ts'
import type { GatePlan } from './plan.ts'

export interface GatedImageReport {
  readonly reference: string
  readonly pinned: string
  readonly verdict: Verdict
  readonly scans: readonly ReadScan[]
  readonly notes: readonly string[]
  readonly asides: ReadonlyMap<Aside, number>
}

export interface GateReport extends Pick<Verdict, 'result' | 'reason'> {
  readonly images: readonly GatedImageReport[]
  /** Pinned reference by container. */
  readonly containers: ReadonlyMap<string, string>
  readonly policy: GatePolicy
  readonly counts: Counts
  /** undefined when the step goes on; what went wrong is then in `warning`. */
  readonly failure: Failure | undefined
  readonly warning: string | undefined
}

export function gateReport(
  images: readonly GatedImageReport[],
  { plan, inputs }: { readonly plan: GatePlan; readonly inputs: GateInputs },
): GateReport {
  const verdict = worst(images.map((image) => image.verdict))
  const pins = new Map(images.map(({ reference, pinned }) => [reference, pinned]))
  const trouble = verdict.result === 'pass' ? undefined : troubleOf(verdict.result, images, plan.policy)
  const isTold = inputs.mode === 'warn' || (verdict.result === 'indeterminate' && inputs['on-indeterminate'] === 'warn')
  return {
    ...verdict,
    images,
    containers: new Map([...plan.containers].map(([name, reference]) => [name, pins.get(reference) ?? reference])),
    policy: plan.policy,
    counts: sumOf(images.map((image) => image.verdict.counts)),
    failure: isTold ? undefined : trouble,
    warning: isTold ? trouble?.message : undefined,
  }
}

const mostNamed = 5

function troubleOf(
  result: 'fail' | 'indeterminate',
  images: readonly GatedImageReport[],
  { failOn }: GatePolicy,
): Failure {
  const gaps = images.flatMap(({ verdict }) => verdict.gaps)
  const blocking = blockingIn(images).map(({ entry }) => entry)
  const about = images.map(({ pinned }) => pinned).join(', ')
  const missing = gaps.map(({ message }) => foreignLine(message)).slice(0, mostNamed)
  const missingRemedy = gaps[0]?.remedy ?? ''
  if (result === 'indeterminate') {
    return new Failure({
      code: 'gate-indeterminate',
      message: `There is no evidence about ${foreignLine(about)}. ${missing.join(' ')}`,
      remedy: missingRemedy,
    })
  }
  if (blocking.length === 0) {
    return new Failure({ code: 'gate-failed', message: missing.join(' '), remedy: missingRemedy })
  }
  const count = `${blocking.length} ${blocking.length === 1 ? 'vulnerability' : 'vulnerabilities'}`
  const more = blocking.length > mostNamed ? `, and ${blocking.length - mostNamed} more` : ''
  const named = blocking.slice(0, mostNamed).map(nameOf).join('; ')
  return new Failure({
    code: 'gate-failed',
    message: `${count} of severity ${failOn} or above in ${foreignLine(about)}: ${named}${more}.${missing.length > 0 ? ` Besides: ${missing.join(' ')}` : ''}`,
    remedy: remedyFor(blocking),
  })
}

function nameOf({ id, severity, package: name, fixedIn }: Entry): string {
  const fix = fixedIn === undefined ? '' : `, fixed in ${foreignLine(fixedIn, 60)}`
  return `${foreignLine(id, 60)} in ${foreignLine(name, 60)} (${severity}${fix})`
}

/** What blocks in any of the images, the most severe first. */
export function blockingIn(
  images: readonly GatedImageReport[],
): { readonly entry: Entry; readonly image: GatedImageReport }[] {
  return images
    .flatMap((image) => image.verdict.blocking.map((entry) => ({ entry, image })))
    .sort((a, b) => bySeverity(a.entry.severity, b.entry.severity))
}

/** What to do about findings that block. */
export function remedyFor(blocking: readonly Entry[]): string {
  const fixed = blocking.filter(({ fixedIn }) => fixedIn !== undefined).length
  if (fixed === 0) {
    return 'No source names a version that mends them: build on a newer base image, update the packages, and scan again.'
  }
  const some = fixed === blocking.length ? 'All of them have' : `${fixed} of ${blocking.length} have`
  return `${some} a fix: update the base image or the packages, build, push and scan again.`
}

/** What the job's log warns of besides the verdict. */
export function gateWarnings({ images, warning }: GateReport): string[] {
  return [...(warning === undefined ? [] : [warning]), ...images.flatMap(({ notes }) => notes)]
}

/** One line for the job's log. */
export function gateLine({ result, reason, counts }: GateReport): string {
  return `Verdict: ${result} (${reason}); found: ${foundText(counts)}`
}

/** As in `1 critical, 3 low`. */
export function foundText(counts: GateReport['counts']): string {
  const found = [...severities, 'unknown' as const].filter((severity) => counts[severity] > 0)
  return found.map((severity) => `${counts[severity]} ${severity}`).join(', ') || 'nothing'
}

/** The step's outputs, under the names of action.yml. */
export function gateOutputs(report: GateReport): Record<string, string> {
  const { result, reason, images, containers, counts } = report
  const [only] = images.length === 1 ? images : []
  return {
    verdict: result,
    reason,
    image: only?.pinned ?? '',
    images: JSON.stringify(Object.fromEntries(containers)),
    counts: JSON.stringify(counts),
    'blocking-count': String(sum(images, ({ verdict }) => verdict.blocking.length)),
    'ignored-count': String(sum(images, ({ verdict }) => verdict.ignored.length)),
  }
}

function sum(images: readonly GatedImageReport[], count: (image: GatedImageReport) => number): number {
  return images.reduce((total, image) => total + count(image), 0)
}
