import { isJsonObject, type JsonObject } from '../../json.ts'
import { memberPath } from '../json-path.ts'
import { member, withMember } from './members.ts'
import { type Place, wrongType } from './mistakes.ts'

/** The object with values set in one of its maps, e.g. `dockerLabels`. A map that is missing or null is empty. */
export function withEntriesOf(
  object: JsonObject,
  key: string,
  { at, mistakes, values }: Place & { values: ReadonlyMap<string, string> },
): JsonObject {
  if (values.size === 0) return object
  const map = member(object, key) ?? {}
  if (!isJsonObject(map)) {
    mistakes.push(wrongType(memberPath(at, key), 'a mapping', map))
    return object
  }
  return withMember(object, key, { ...map, ...Object.fromEntries(values) })
}
