import { failureOf } from '@ecs-actions/domain/failure'
import type { Changes, Overlay } from '@ecs-actions/domain/task-definition/changes/changes'
import { parseTemplate } from '@ecs-actions/domain/task-definition/parse'
import { askedImages } from './images.ts'
import type { RenderInputs } from './inputs.ts'

/** What the inputs ask to become different. */
export function askedChanges(inputs: RenderInputs, overlays: readonly Overlay[]): Changes {
  const images = askedImages(inputs)
  return {
    ...{ variables: inputs.variables, overlays, family: inputs.family, cpu: inputs.cpu, memory: inputs.memory },
    ...{ taskRoleArn: inputs['task-role-arn'], executionRoleArn: inputs['execution-role-arn'] },
    tags: inputs.tags ?? new Map(),
    containers: inputs['container-name'] ?? [...images.keys()],
    images,
    environment: inputs['environment-variables'] ?? new Map(),
    secrets: inputs.secrets ?? new Map(),
    environmentFiles: inputs['env-files'] ?? [],
    removeEnvironment: inputs['remove-environment'] ?? [],
    dockerLabels: inputs['docker-labels'] ?? new Map(),
    command: inputs.command,
    logDriver: inputs['log-configuration-log-driver'],
    logOptions: inputs['log-configuration-options'] ?? new Map(),
  }
}

/**
 * The files to merge, in the order asked.
 * @throws Failure `invalid-input` that names every file that is not there, `invalid-source`
 */
export async function readOverlays(
  names: readonly string[],
  readSource: (name: string) => Promise<string | undefined>,
): Promise<Overlay[]> {
  const texts = await Promise.all(names.map(async (name) => ({ name, text: await readSource(name) })))
  const missing = texts.filter(({ text }) => text === undefined)
  if (missing.length > 0) {
    throw failureOf(
      missing.map(({ name }) => ({ at: 'overlays', message: `there is no file "${name}" in the workspace` })),
      {
        code: 'invalid-input',
        what: 'an overlay is missing',
        remedy: 'Check the paths, and that the repository is checked out before this step.',
      },
    )
  }
  return Promise.all(texts.map(async ({ name, text = '' }) => ({ name, value: await parseTemplate(text, name) })))
}
