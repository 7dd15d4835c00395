import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionRun, runAction } from '@ecs-actions/rehearsal'
import { repository } from './repository.ts'

/** A template with two containers. */
export const definitionOf = (web: object) => ({
  family: 'app',
  containerDefinitions: [
    { name: 'web', image: 'old:1', memory: 128, ...web },
    { name: 'app', image: 'old:1', memory: 128 },
  ],
})

interface Rendered {
  readonly run: ActionRun
  /** What stands in the file that the output names; null without one. */
  readonly definition: ReturnType<typeof definitionOf> | null
  /** Names of what is in the workspace after the run. */
  readonly left: readonly string[]
}

/** The bundle on plain files, where AWS cannot be reached and there are no credentials. */
export async function render(inputs: Record<string, string>, files: Record<string, string>): Promise<Rendered> {
  const folder = await mkdtemp(join(tmpdir(), 'render-'))
  const [workspace, temp] = [join(folder, 'workspace'), join(folder, 'temp')]
  try {
    for (const path of [workspace, temp]) await mkdir(path)
    for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, name), text)
    const run = await runAction({
      action: join(repository, 'actions/render-task-definition'),
      ...{ workspace, temp },
      // A port where nobody listens.
      environment: { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_EC2_METADATA_DISABLED: 'true' },
      inputs: { 'task-definition': 'td.json', ...inputs },
    })
    const file = run.outputs['task-definition']
    const definition = file ? JSON.parse(await readFile(file, 'utf8')) : null
    return { run, definition, left: await readdir(workspace) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
