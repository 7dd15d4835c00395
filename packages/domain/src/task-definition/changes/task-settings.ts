import type { JsonObject } from '../../json.ts'
import type { Changes } from './changes.ts'
import { withList, withValues } from './lists.ts'
import { withMember } from './members.ts'
import type { ChangeMistake } from './mistakes.ts'

const settings = ['family', 'cpu', 'memory', 'taskRoleArn', 'executionRoleArn'] as const

/** The definition with the values of the whole task. */
export function withTaskSettings(definition: JsonObject, changes: Changes): JsonObject {
  let result = definition
  for (const key of settings) {
    const value = changes[key]
    if (value !== undefined) result = withMember(result, key, value)
  }
  return result
}

export function withTags(
  definition: JsonObject,
  tags: ReadonlyMap<string, string>,
  mistakes: ChangeMistake[],
): JsonObject {
  if (tags.size === 0) return definition
  const change = (list: Parameters<typeof withValues>[0]) => withValues(list, tags, { name: 'key', value: 'value' })
  return withList(definition, 'tags', { at: '', mistakes, change })
}
