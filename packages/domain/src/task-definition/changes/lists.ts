import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { memberPath } from '../json-path.ts'
import { mappedEntries, member, withMember } from './members.ts'
import { type Place, wrongType } from './mistakes.ts'

/** How the entries of a list say their name and their value. */
export interface EntryKeys {
  readonly name: string
  readonly value: string
}

/**
 * The object with one of its lists changed. A list that is missing or null is empty, and stays out when it remains so.
 */
export function withList(
  object: JsonObject,
  key: string,
  { at, mistakes, change }: Place & { change: (list: readonly Json[]) => readonly Json[] },
): JsonObject {
  const list = member(object, key) ?? []
  if (!isJsonArray(list)) {
    mistakes.push(wrongType(memberPath(at, key), 'a list', list))
    return object
  }
  const after = change(list)
  return after === list ? object : withMember(object, key, after)
}

/** Values set by name: an entry that is there keeps its place and what else it says, others follow in the order asked. */
export function withValues(
  list: readonly Json[],
  values: ReadonlyMap<string, string>,
  keys: EntryKeys,
): readonly Json[] {
  const kept = mappedEntries(list, (entry) => {
    const name = nameOf(entry, keys.name)
    const value = name === undefined ? undefined : values.get(name)
    return value === undefined || !isJsonObject(entry) ? entry : withMember(entry, keys.value, value)
  })
  const present = new Set(namesIn(list, keys.name))
  const added = [...values].filter(([name]) => !present.has(name))
  if (added.length === 0) return kept
  return [...kept, ...added.map(([name, value]) => ({ [keys.name]: name, [keys.value]: value }))]
}

export function withoutNames(list: readonly Json[], names: ReadonlySet<string>, key: string): readonly Json[] {
  return mappedEntries(list, (entry) => {
    const name = nameOf(entry, key)
    return name !== undefined && names.has(name) ? undefined : entry
  })
}

export function namesIn(list: readonly Json[], key: string): string[] {
  return list.map((entry) => nameOf(entry, key)).filter((name) => name !== undefined)
}

export function nameOf(entry: Json, key: string): string | undefined {
  const name = isJsonObject(entry) ? member(entry, key) : undefined
  return typeof name === 'string' ? name : undefined
}
