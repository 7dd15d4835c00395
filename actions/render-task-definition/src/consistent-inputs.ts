import { failureOf } from '@ecs-actions/domain/failure'
import { imageMistakes } from './images.ts'
import type { RenderInputs } from './inputs.ts'
import { sourceMistakes, sourceRemedy } from './source-choice.ts'

/**
 * That the inputs fit together, as far as it shows before anything is read.
 * @throws Failure `invalid-input` with every mistake
 */
export function requireConsistent(inputs: RenderInputs): void {
  const source = sourceMistakes(inputs)
  const images = imageMistakes(inputs)
  const mistakes = [...source, ...images]
  if (mistakes.length === 0) return
  throw failureOf(mistakes, {
    code: 'invalid-input',
    what: mistakes.length === 1 ? 'an input does not fit' : `${mistakes.length} inputs do not fit`,
    remedy: [
      ...(source.length === 0 ? [] : [sourceRemedy]),
      ...(images.length === 0 ? [] : ['Check the step that makes the image references.']),
    ].join(' '),
  })
}
