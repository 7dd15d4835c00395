import { Failure } from '@ecs-actions/domain/failure'
import { configDigest } from '@ecs-actions/domain/scan/image-index'
import type { Tally } from '@ecs-actions/domain/scan/tally'
import { bindingOf } from '@ecs-actions/domain/scan/trivy-binding'
import type { TrivyHeader } from '@ecs-actions/domain/scan/trivy-header'
import type { Aside, TrivyPart } from '@ecs-actions/domain/scan/trivy-parts'
import { coverageOf } from './coverage.ts'
import type { Gathered } from './gathering.ts'
import type { GatePorts } from './ports.ts'
import type { Target } from './target.ts'
import { type Scope, scannedGaps, scopeOf } from './trivy-scope.ts'

export interface TrivyReading {
  readonly ports: GatePorts
  /** The file. */
  readonly name: string
  /** Whether no other source covers what this one does not. */
  readonly isAlone: boolean
}

/** Reads the report, once it has shown that it is about the image. */
export async function gatherFromTrivy(target: Target, tally: Tally, reading: TrivyReading): Promise<Gathered> {
  const { ports, name } = reading
  const classes = new Set<string | undefined>()
  const asides = new Map<Aside, number>()
  let header: TrivyHeader | undefined
  let scope: Scope | undefined
  let findings = 0
  for await (const part of await partsOf(name, ports)) {
    if (part.kind === 'header') {
      header = part.header
      scope = await scopeFor(header, { target, reading })
      if (!scope.isRelevant) break
    }
    if (part.kind === 'result') classes.add(part.class)
    if (part.kind === 'aside') asides.set(part.what, (asides.get(part.what) ?? 0) + 1)
    if (part.kind === 'finding') {
      findings += 1
      tally.add(part.finding)
    }
  }
  ports.emit({ kind: 'report-read', name, findings })
  if (!header || !scope) throw new Error(`${name} has no header`)
  const { gaps, notes } = scope
  if (!scope.isRelevant) return { scans: [], gaps, notes, asides }
  const unscanned = scannedGaps(header, { classes, name })
  const scan = { source: 'trivy' as const, platform: header.platform, at: header.createdAt }
  return { scans: unscanned.length > 0 ? [] : [scan], gaps: [...gaps, ...unscanned], notes, asides }
}

async function partsOf(name: string, ports: GatePorts): Promise<AsyncIterable<TrivyPart>> {
  const parts = await ports.readReport(name)
  if (parts) return parts
  throw new Failure({
    code: 'invalid-input',
    message: `trivy-report: there is no file "${name}" in the workspace.`,
    remedy: 'Check the path, and that the step that scans has run before this one, in the same job.',
  })
}

async function scopeFor(
  header: TrivyHeader,
  { target, reading }: { readonly target: Target; readonly reading: TrivyReading },
): Promise<Scope> {
  const { ecr, reference } = target
  const images = ecr ? [ecr.digest, ...ecr.all.map(({ digest }) => digest)] : digestsIn(target)
  const known = { reference, digests: new Set(images) }
  const first = bindingOf(header, { ...known, configDigests: undefined })
  if (first.kind === 'bound' || !ecr) {
    const coverage = coverageOf(header, { target, configs: new Map() })
    return scopeOf(header, { binding: first, coverage, reading, target })
  }
  // Only now are the manifests worth a call each: they say which configuration, and so which image id, is whose.
  const configs = await configsOf(ecr)
  const isComplete = configs.size === ecr.all.length
  const binding = bindingOf(header, { ...known, configDigests: isComplete ? new Set(configs.values()) : undefined })
  return scopeOf(header, { binding, coverage: coverageOf(header, { target, configs }), reading, target })
}

/** Of an image outside of ECR only what the reference says. */
function digestsIn({ platforms }: Target): string[] {
  return platforms.flatMap(({ digest }) => (digest === '' ? [] : [digest]))
}

async function configsOf({ all, registry, image }: NonNullable<Target['ecr']>): Promise<ReadonlyMap<string, string>> {
  const pairs = await Promise.all(
    all.map(async ({ digest }) => [digest, configDigest(await registry.manifest(image, digest))] as const),
  )
  return new Map(pairs.flatMap(([digest, config]) => (config === undefined ? [] : [[digest, config] as const])))
}
