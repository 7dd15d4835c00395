import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { scenarioJsonSchema } from '@ecs-actions/simulator/scenario/schema'
import { actions } from '../actions.ts'
import { actionYaml } from './action-yaml.ts'
import { definitionAdditions, definitionShape } from './definition-shape.ts'
import { withTables } from './readme-tables.ts'
import { ecsTypings } from './sdk-typings.ts'

/** Every generated file by its path, as the sources say it should be. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const [name, spec] of Object.entries(actions)) {
    files.set(`actions/${name}/action.yml`, actionYaml(name, spec))
    const readme = `actions/${name}/README.md`
    files.set(readme, withTables(await readFile(join(root, readme), 'utf8'), spec))
  }
  files.set('packages/simulator/scenario.schema.json', `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
  files.set('packages/domain/src/task-definition/validation/shape.generated.ts', definitionShape(await ecsTypings()))
  files.set('packages/domain/src/task-definition/shown-only.generated.ts', definitionAdditions())
  return files
}
