import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts'

/** Without members and entries that are null: the SDK sends none of them. */
export function withoutNulls(value: JsonObject): JsonObject {
  // Hardly ever is there one, and a copy of a large definition takes time.
  return holdsNull(value) ? copyWithoutNulls(value) : value
}

function holdsNull(value: Json): boolean {
  if (typeof value !== 'object') return false
  if (value === null) return true
  return isJsonArray(value) ? value.some(holdsNull) : Object.values(value).some(holdsNull)
}

function copyWithoutNulls(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, deepWithoutNulls(member)]])),
  )
}

function deepWithoutNulls(value: Json): Json {
  if (isJsonArray(value)) return value.filter((entry) => entry !== null).map(deepWithoutNulls)
  return isJsonObject(value) ? copyWithoutNulls(value) : value
}

/** Keys of every mapping in one order; lists as they are. */
export function withSortedKeys(value: JsonObject): JsonObject {
  const entries = Object.entries(value).sort(([a], [b]) => compared(a, b))
  return Object.fromEntries(entries.map(([key, member]) => [key, deepWithSortedKeys(member)]))
}

function deepWithSortedKeys(value: Json): Json {
  if (isJsonArray(value)) return value.map(deepWithSortedKeys)
  return isJsonObject(value) ? withSortedKeys(value) : value
}

/** Without the members that say what their absence says too. An empty list or mapping stands for any that is empty. */
export function withoutDefaults(value: JsonObject, defaults: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key, member]) => !Object.hasOwn(defaults, key) || !isSame(member, defaults[key])),
  )
}

function isSame(value: Json, absence: Json | undefined): boolean {
  if (isJsonArray(absence)) return isJsonArray(value) && value.length === 0
  if (isJsonObject(absence)) return isJsonObject(value) && Object.keys(value).length === 0
  return value === absence
}

/** The value with one member changed, where it is a mapping that has the member. */
export function withMember(value: JsonObject, key: string, change: (member: Json) => Json): JsonObject {
  const member = Object.hasOwn(value, key) ? value[key] : undefined
  return member === undefined ? value : { ...value, [key]: change(member) }
}

/** A change of each entry that is a mapping, for lists of them. */
export function eachEntry(change: (entry: JsonObject) => JsonObject): (list: Json) => Json {
  return (list) => (isJsonArray(list) ? list.map((entry) => (isJsonObject(entry) ? change(entry) : entry)) : list)
}

/** A list whose order says nothing, in one order by a member of its entries; those that are alike keep theirs. */
export function sortedBy(member: string): (list: Json) => Json {
  const text = (entry: Json) => {
    const value = isJsonObject(entry) ? entry[member] : undefined
    return typeof value === 'string' ? value : ''
  }
  return (list) => (isJsonArray(list) ? list.toSorted((a, b) => compared(text(a), text(b))) : list)
}

/** By code units: the same on every machine. */
export function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
