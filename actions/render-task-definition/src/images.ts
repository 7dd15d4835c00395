import type { Mistake } from '@ecs-actions/domain/failure'
import { imageProblem } from '@ecs-actions/domain/image-reference'
import type { JsonObject } from '@ecs-actions/domain/json'
import { isJsonArray, isJsonObject } from '@ecs-actions/domain/json'
import type { Changes } from '@ecs-actions/domain/task-definition/changes/changes'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { RenderInputs } from './inputs.ts'

type ImageInputs = Pick<RenderInputs, 'image' | 'images' | 'container-name'>

/** Image by container, as the inputs ask for it. */
export function askedImages({ image, images, 'container-name': containers }: ImageInputs): ReadonlyMap<string, string> {
  if (image !== undefined) return new Map((containers ?? []).map((container) => [container, image]))
  return new Map([...(images ?? [])].map(([container, reference]) => [container, reference.trim()]))
}

/** What is wrong with these inputs. */
export function imageMistakes(inputs: ImageInputs): Mistake[] {
  const { image, images, 'container-name': containers } = inputs
  const mistakes: Mistake[] = []
  if (images && image !== undefined) mistakes.push({ at: 'images', message: 'goes without image' })
  if (image !== undefined && !containers) {
    mistakes.push({ at: 'image', message: 'has no container: give container-name, or images' })
  }
  const problem = image === undefined ? undefined : imageProblem(image)
  if (problem !== undefined) mistakes.push({ at: 'image', message: problem })
  for (const [container, reference] of images ?? []) {
    const other = imageProblem(reference.trim())
    if (other !== undefined) mistakes.push({ at: `images, container "${container}"`, message: other })
  }
  return mistakes
}

/** What became of the image of one container. */
export interface RenderedImage {
  readonly container: string
  readonly image: string
  /** What the inputs name; undefined when they leave it to the template. */
  readonly asked: string | undefined
  /** What it was before; undefined when there was none. */
  readonly before: string | undefined
  /** Whether the inputs name the container. */
  readonly isNamed: boolean
}

/** @param before what the definition is compared with */
export function renderedImages(
  definition: TaskDefinition,
  { changes, before }: { readonly changes: Changes; readonly before: JsonObject | undefined },
): RenderedImage[] {
  const named = new Set([...changes.containers, ...changes.images.keys()])
  const earlier = imagesIn(before)
  return [...imagesIn(definition)].map(([container, image]) => ({
    ...{ container, image, asked: changes.images.get(container), before: earlier.get(container) },
    isNamed: named.has(container),
  }))
}

function imagesIn(definition: JsonObject | undefined): ReadonlyMap<string, string> {
  const containers = definition?.containerDefinitions ?? null
  const found = new Map<string, string>()
  for (const container of isJsonArray(containers) ? containers : []) {
    if (!isJsonObject(container)) continue
    const { name, image } = container
    if (typeof name === 'string' && typeof image === 'string') found.set(name, image)
  }
  return found
}
