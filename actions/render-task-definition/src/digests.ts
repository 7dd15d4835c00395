import type { Ecr } from '@ecs-actions/aws/ecr'
import { errorText, Failure, failureOf, type Mistake } from '@ecs-actions/domain/failure'
import { type EcrImage, ecrImage, pinned } from '@ecs-actions/domain/image-reference'
import { info, type Line, warning } from '@ecs-actions/domain/line'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'

type Registry = Pick<Ecr, 'digest' | 'pulledDigest'>

export interface DigestPorts {
  /** The registries of a region, with the credentials of the step. Loaded when an image is in one. */
  ecr(place: { readonly region: string }): Promise<Registry>
}

interface Looked {
  readonly reference: string
  /** What stands in its place, where that is known. */
  readonly pinned: string | undefined
  /** Why it stays as it is. */
  readonly why: 'other-registry' | Failure | undefined
}

/**
 * The definition with every image of a private registry in ECR pinned to what its tag names now: for an image of several
 * platforms the index. A digest in the template stays without a look, one that was asked for must exist.
 * @param options.requested the containers whose images were asked for, and must exist
 * @throws Failure `not-found` that names every image which ECR does not have; `access-denied` for one that was asked for
 */
export async function pinnedImages(
  definition: TaskDefinition,
  options: { readonly requested: ReadonlySet<string> },
  ports: DigestPorts,
): Promise<{ readonly definition: TaskDefinition; readonly notes: readonly Line[] }> {
  const images = definition.containerDefinitions.flatMap(({ name, image }) =>
    typeof image === 'string' ? [{ container: name, reference: image }] : [],
  )
  const requested = new Set(
    images.flatMap(({ container, reference }) => (options.requested.has(container) ? [reference] : [])),
  )
  const registries = new Map<string, Promise<Registry>>()
  const registry = ({ region }: EcrImage) => {
    const known = registries.get(region) ?? ports.ecr({ region })
    registries.set(region, known)
    return known
  }
  const distinct = [...new Set(images.map(({ reference }) => reference))]
  const looks = await Promise.allSettled(
    distinct.map((reference) => look(reference, { isRequested: requested.has(reference), registry })),
  )
  const found = new Map(settled(distinct, looks).map((one) => [one.reference, one]))
  const containerDefinitions = definition.containerDefinitions.map((container) => {
    const image = found.get(String(container.image))?.pinned
    return image === undefined ? container : { ...container, image }
  })
  return { definition: { ...definition, containerDefinitions }, notes: notes([...found.values()]) }
}

async function look(
  reference: string,
  { isRequested, registry }: { isRequested: boolean; registry: (image: EcrImage) => Promise<Registry> },
): Promise<Looked> {
  const stays = { reference, pinned: undefined, why: undefined }
  const image = ecrImage(reference)
  if (!image) return reference.includes('@') ? stays : { ...stays, why: 'other-registry' }
  if (image.digest !== undefined && !isRequested) return stays
  try {
    return { ...stays, pinned: pinned(reference, await digestOf(image, await registry(image))) }
  } catch (error) {
    if (!isRequested && isDenial(error)) return { ...stays, why: error }
    throw error
  }
}

/** Another account that lets us pull its images need not let us look at them. */
async function digestOf(image: EcrImage, registry: Registry): Promise<string> {
  try {
    return await registry.digest(image)
  } catch (denial) {
    if (!isDenial(denial)) throw denial
    return registry.pulledDigest(image).catch((error: unknown) => {
      // Of the two permissions, the one that is asked for first is told.
      throw isDenial(error) ? denial : error
    })
  }
}

function isDenial(error: unknown): error is Failure {
  return error instanceof Failure && error.code === 'access-denied'
}

/** @throws Failure with every image that is not there, else the first other failure */
function settled(references: readonly string[], looks: readonly PromiseSettledResult<Looked>[]): Looked[] {
  const missing: Mistake[] = []
  const failures: unknown[] = []
  const found: Looked[] = []
  for (const [index, result] of looks.entries()) {
    if (result.status === 'fulfilled') found.push(result.value)
    else if (result.reason instanceof Failure && result.reason.code === 'not-found') {
      missing.push({ at: references[index] ?? '', message: result.reason.message })
    } else failures.push(result.reason)
  }
  if (missing.length > 0) {
    throw failureOf(missing, {
      code: 'not-found',
      what: missing.length === 1 ? 'an image is not there' : `${missing.length} images are not there`,
      remedy:
        'Were they pushed, to these accounts and regions? If they were, a lifecycle policy may have removed them.',
    })
  }
  if (failures.length > 0) throw failures[0]
  return found
}

function notes(looked: readonly Looked[]): Line[] {
  const elsewhere = looked.filter(({ why }) => why === 'other-registry').map(({ reference }) => reference)
  const stay = `Not in a private registry of ECR, so their tags stay as they are: ${elsewhere.join(', ')}.`
  return [
    ...(elsewhere.length === 0 ? [] : [info(stay)]),
    ...looked.flatMap(({ reference, why }) =>
      why instanceof Failure ? [warning(`The tag of ${reference} stays as it is: ${errorText(why)}`)] : [],
    ),
  ]
}
