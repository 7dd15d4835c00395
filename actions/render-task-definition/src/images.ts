import { Failure, failureOf, type Mistake } from '@ecs-actions/domain/failure'
import { imageProblem } from '@ecs-actions/domain/image-reference'
import type { RenderInputs } from './inputs.ts'

/**
 * Image by container, as the inputs say it one way or the other.
 * @throws Failure `invalid-input`
 */
export function requestedImages(inputs: RenderInputs): ReadonlyMap<string, string> {
  const images = fromInputs(inputs)
  const mistakes: Mistake[] = []
  for (const [container, image] of images) {
    const problem = imageProblem(image)
    if (problem !== undefined) mistakes.push({ at: `image of container "${container}"`, message: problem })
  }
  if (mistakes.length === 0) return images
  throw failureOf(mistakes, {
    code: 'invalid-input',
    what: 'images',
    remedy: 'Check the step that makes the image reference.',
  })
}

function fromInputs(inputs: RenderInputs): ReadonlyMap<string, string> {
  const { image, images, 'container-name': containers } = inputs
  if (images) {
    if (image !== undefined || containers) throw either('images goes without container-name and image')
    return new Map([...images].map(([container, reference]) => [container, reference.trim()]))
  }
  if (image === undefined || !containers) throw either('nothing says which container gets which image')
  return new Map(containers.map((container) => [container, image]))
}

function either(what: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `${what}.`,
    remedy: 'Give container-name and image, or images with a line "container=image" each.',
  })
}
