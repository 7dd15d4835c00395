import { foreignLine } from '../../foreign-text.ts'
import { imageProblem } from '../../image-reference.ts'
import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { isGiven, text } from './reading.ts'

// ContainerDefinition, image: the limit is for what stands before the digest.
const longest = 255

/** Images that are none, and those whose reference may mean another image tomorrow. */
export function* imageFindings({ containers }: Definition): Generator<Finding> {
  for (const { at, label, value } of containers) {
    const image = text(value.image)
    if (!isGiven(value.image)) {
      yield finding('image-reference', `${at}.image`, `is missing; ${label} needs an image.`)
    }
    if (image !== undefined) yield* findingsOf(image, `${at}.image`)
  }
}

function* findingsOf(image: string, at: string): Generator<Finding> {
  const [reference = '', digest] = image.split('@')
  const problem =
    reference.length > longest ? `has more than ${longest} characters before the digest` : imageProblem(image)
  if (problem !== undefined) {
    yield finding('image-reference', at, `${foreignLine(problem)}.`)
    return
  }
  if (digest !== undefined) return
  const tag = /:([^:/]+)$/.exec(reference)?.[1]
  if (tag === undefined || tag === 'latest') {
    const said = `${quote(image)} means whatever was pushed last: every start of a task may run another image, and a rollback runs the new one. Give a digest: repository@sha256:…`
    yield finding('latest-image', at, said)
    return
  }
  const said = `${quote(image)} is named by a tag, which can be moved to another image. Give a digest: repository@sha256:…`
  yield finding('mutable-image', at, said)
}
