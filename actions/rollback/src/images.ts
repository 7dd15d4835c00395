import { Failure, type Mistake } from '@ecs-actions/domain/failure'
import { ecrImage } from '@ecs-actions/domain/image-reference'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { RollbackPorts } from './ports.ts'

/** An image of a task definition, as its registry knows it now. */
export interface ImageFact {
  readonly container: string
  readonly image: string
  readonly state:
    | { readonly kind: 'there'; readonly digest: string }
    /** `why` in the registry's words. */
    | { readonly kind: 'gone'; readonly why: string }
    /** In a registry that is not asked, or that may not be asked. */
    | { readonly kind: 'not-checked'; readonly why: string }
}

/** The images of a task definition, each looked up in its registry. */
export async function imagesOf(
  { containerDefinitions }: TaskDefinition,
  ports: Pick<RollbackPorts, 'images'>,
): Promise<readonly ImageFact[]> {
  const named = containerDefinitions.flatMap(({ name, image }) =>
    typeof image === 'string' ? [{ container: name, image }] : [],
  )
  return Promise.all(named.map(async (entry) => ({ ...entry, state: await stateOf(entry.image, ports) })))
}

async function stateOf(reference: string, ports: Pick<RollbackPorts, 'images'>): Promise<ImageFact['state']> {
  const image = ecrImage(reference)
  if (!image) return { kind: 'not-checked', why: 'it is not in a private registry of ECR' }
  try {
    const registry = await ports.images(image.region)
    return { kind: 'there', digest: await registry.digest(image) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const why = error.message.replace(/\.$/, '')
    return { kind: error.code === 'not-found' ? 'gone' : 'not-checked', why }
  }
}

/** Without its images a task fails minutes later, when it is too late to choose. */
export function imageMistakes(images: readonly ImageFact[]): Mistake[] {
  return images.flatMap(({ container, image, state }) => {
    if (state.kind !== 'gone') return []
    const way = 'push it again, or go back to another definition with to'
    return [{ at: `image of container "${container}"`, message: `${image} is gone (${state.why}): ${way}` }]
  })
}

/** What a reader should know about images that are no mistake. */
export function imageNotes(images: readonly ImageFact[]): string[] {
  return images.flatMap(({ container, image, state }) => {
    const of = `Image ${image} of container "${container}"`
    if (state.kind === 'not-checked') return [`${of} was not looked up: ${state.why}.`]
    if (state.kind === 'gone' || image.includes('@')) return []
    return [`${of} is named by a tag: what it names today need not be what ran then.`]
  })
}
