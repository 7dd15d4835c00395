import { Failure, failureOf, type Mistake } from '@ecs-actions/domain/failure'
import { ecrImage, imageProblem } from '@ecs-actions/domain/image-reference'
import type { ScanSource } from '@ecs-actions/domain/scan/finding'
import type { GatePolicy } from '@ecs-actions/domain/scan/policy'
import type { GateInputs } from './inputs.ts'

/** Everything that is decided before a registry is asked. */
export interface GatePlan {
  readonly policy: GatePolicy
  readonly sources: ReadonlySet<ScanSource>
  /** Given when `sources` has trivy. */
  readonly report: string | undefined
  /** Every image once. */
  readonly references: readonly string[]
  /** Reference by container; empty without `images`. */
  readonly containers: ReadonlyMap<string, string>
  readonly platforms: readonly string[] | undefined
}

/** @throws Failure `invalid-input` for everything that does not fit together */
export function gatePlan(inputs: GateInputs): GatePlan {
  const { image, images } = inputs
  if ((image === undefined) === (images === undefined)) throw eitherImage(image !== undefined)
  const containers = new Map([...(images ?? [])].map(([name, reference]) => [name, reference.trim()]))
  const references = [...new Set(image === undefined ? containers.values() : [image])]
  const sources: ReadonlySet<ScanSource> = new Set(inputs.source.map(sourceNamed))
  const mistakes = [
    ...references.flatMap((reference) => referenceMistakes(reference, sources, inputs['aws-region'])),
    ...sourceMistakes(inputs, sources, references.length),
  ]
  if (mistakes.length > 0) {
    throw failureOf(mistakes, {
      code: 'invalid-input',
      what: 'the inputs do not fit together',
      remedy: 'Correct the step\'s "with:"; the action\'s README explains each input.',
    })
  }
  const policy = {
    failOn: inputs['fail-on'],
    onlyFixable: inputs['only-fixable'],
    fixUnknown: inputs['fix-unknown'],
  }
  return {
    ...{ policy, sources, references, containers },
    report: inputs['trivy-report'],
    platforms: inputs.platforms,
  }
}

function sourceNamed(name: string): ScanSource {
  return name === 'trivy' ? 'trivy' : 'ecr'
}

function referenceMistakes(reference: string, sources: ReadonlySet<ScanSource>, region: string | undefined): Mistake[] {
  const problem = imageProblem(reference)
  if (problem !== undefined) return [{ at: 'image', message: problem }]
  const inEcr = ecrImage(reference)
  if (!inEcr) {
    return sources.has('ecr')
      ? [{ at: 'source', message: `ecr knows nothing of ${reference}, which is not in private ECR; use trivy` }]
      : []
  }
  if (region === undefined || region === inEcr.region) return []
  return [{ at: 'aws-region', message: `is ${region}, but ${reference} is in ${inEcr.region}` }]
}

function sourceMistakes(inputs: GateInputs, sources: ReadonlySet<ScanSource>, images: number): Mistake[] {
  const mistakes: Mistake[] = []
  const hasReport = inputs['trivy-report'] !== undefined
  if (sources.has('trivy') && !hasReport) {
    mistakes.push({ at: 'trivy-report', message: 'is required: source has trivy' })
  }
  if (!sources.has('trivy') && hasReport) {
    mistakes.push({ at: 'trivy-report', message: 'would not be read: give source: trivy, or source: ecr,trivy' })
  }
  if (sources.has('trivy') && images > 1) {
    mistakes.push({ at: 'trivy-report', message: `is about one image; ${images} are given. Use a step for each` })
  }
  if (inputs['fix-unknown'] === 'ignore' && !inputs['only-fixable']) {
    mistakes.push({ at: 'fix-unknown', message: 'has no meaning without only-fixable: true' })
  }
  return mistakes
}

function eitherImage(both: boolean): Failure {
  return new Failure({
    code: 'invalid-input',
    message: both ? 'image and images are both given.' : 'neither image nor images is given.',
    remedy: 'Give image, or images with a line "container=image" each.',
  })
}
