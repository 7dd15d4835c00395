import type { Json, JsonObject } from '../../json.ts'
import type { Changes } from './changes.ts'
import { namesIn, withList, withoutNames, withValues } from './lists.ts'
import type { Place } from './mistakes.ts'

type EnvironmentChanges = Pick<Changes, 'environment' | 'secrets' | 'environmentFiles' | 'removeEnvironment'>

/**
 * The container with other environment variables and secrets. What is set as one is no longer the other: ECS refuses a
 * name that stands in both.
 */
export function withEnvironment(
  container: JsonObject,
  { environment, secrets, environmentFiles, removeEnvironment }: EnvironmentChanges,
  place: Place,
): JsonObject {
  let result = container
  if (environment.size + secrets.size + removeEnvironment.length > 0) {
    const noVariables = new Set([...removeEnvironment, ...secrets.keys()])
    const noSecrets = new Set([...removeEnvironment, ...environment.keys()])
    result = withList(result, 'environment', {
      ...place,
      change: (list) => withValues(withoutNames(list, noVariables, 'name'), environment, variableKeys),
    })
    result = withList(result, 'secrets', {
      ...place,
      change: (list) => withValues(withoutNames(list, noSecrets, 'name'), secrets, secretKeys),
    })
  }
  if (environmentFiles.length === 0) return result
  return withList(result, 'environmentFiles', { ...place, change: (list) => withFiles(list, environmentFiles) })
}

const variableKeys = { name: 'name', value: 'value' }
const secretKeys = { name: 'name', value: 'valueFrom' }

/** Files that are there stay, as variables do; the official action replaces them. */
function withFiles(list: readonly Json[], arns: readonly string[]): readonly Json[] {
  const present = new Set(namesIn(list, 'value'))
  const added = [...new Set(arns)].filter((arn) => !present.has(arn))
  return [...list, ...added.map((value) => ({ value, type: 's3' }))]
}
