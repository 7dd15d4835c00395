import type { Ecr } from '@ecs-actions/aws/ecr'
import type { Ecs } from '@ecs-actions/aws/ecs'
import { Failure } from '@ecs-actions/domain/failure'
import { type EcrImage, ecrImage, pinned } from '@ecs-actions/domain/image-reference'
import { withEnvironment, withImages } from '@ecs-actions/domain/task-definition/edits'
import { parseTaskDefinition } from '@ecs-actions/domain/task-definition/parse'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { requestedImages } from './images.ts'
import type { RenderInputs } from './inputs.ts'
import type { RenderReport } from './report.ts'

export interface RenderPorts {
  /** The text of a file in the workspace; undefined when there is none. */
  readSource(name: string): Promise<string | undefined>
  /** Writes a new file outside of the checkout and gives its path. */
  writeResult(name: string, text: string): Promise<string>
  /** The registry that holds an image. Loaded when it is needed: a plain file needs no AWS. */
  ecr(image: EcrImage): Promise<Pick<Ecr, 'digest'>>
  ecs(): Promise<Pick<Ecs, 'registerTaskDefinition'>>
}

export async function run(inputs: RenderInputs, ports: RenderPorts): Promise<RenderReport> {
  const template = await readTemplate(inputs['task-definition'], ports)
  const requested = requestedImages(inputs)
  // Told before any registry is asked: the container that an image is meant for does not exist.
  withImages(template, requested)
  const images = inputs['resolve-digest'] ? await pinnedImages(requested, ports) : requested
  const definition = withEnvironment(withImages(template, images), {
    containers: [...images.keys()],
    variables: inputs['environment-variables'] ?? new Map(),
  })
  const file = await ports.writeResult(`${definition.family}.json`, `${JSON.stringify(definition, null, 2)}\n`)
  const registered = inputs.register ? await (await ports.ecs()).registerTaskDefinition(definition) : undefined
  return { family: definition.family, file, images, requested, arn: registered?.arn }
}

async function readTemplate(name: string, ports: RenderPorts): Promise<TaskDefinition> {
  const text = await ports.readSource(name)
  if (text !== undefined) return parseTaskDefinition(text, name)
  throw new Failure({
    code: 'invalid-input',
    message: `task-definition: there is no file "${name}" in the workspace.`,
    remedy: 'Check the path, and that the repository is checked out before this step.',
  })
}

async function pinnedImages(
  images: ReadonlyMap<string, string>,
  ports: RenderPorts,
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, Promise<string>>()
  const resolve = (reference: string) => {
    const known = digests.get(reference) ?? pinnedReference(reference, ports)
    digests.set(reference, known)
    return known
  }
  return new Map(
    await Promise.all(
      [...images].map(async ([container, reference]) => [container, await resolve(reference)] as const),
    ),
  )
}

async function pinnedReference(reference: string, ports: RenderPorts): Promise<string> {
  const image = ecrImage(reference)
  if (!image) return reference
  const registry = await ports.ecr(image)
  return pinned(reference, await registry.digest(image))
}
