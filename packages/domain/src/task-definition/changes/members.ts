import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json.ts'

// Each function gives the very same value back when nothing changes. Members are read and written as own properties,
// never by assignment: `__proto__` is a key like any other.

/** An object's own member; nothing that every object inherits. */
export function member(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** The object with a member set: in its place when it is there, else at the end. */
export function withMember(object: JsonObject, key: string, value: Json): JsonObject {
  const present = member(object, key)
  return present !== undefined && isSameJson(present, value) ? object : { ...object, [key]: value }
}

export function withoutMember(object: JsonObject, key: string): JsonObject {
  return mappedMembers(object, (value, name) => (name === key ? undefined : value))
}

/** The members in their order, each changed; undefined drops one. */
export function mappedMembers(object: JsonObject, change: (value: Json, key: string) => Json | undefined): JsonObject {
  const before = Object.entries(object)
  const after: [string, Json][] = []
  for (const [key, value] of before) {
    const next = change(value, key)
    if (next !== undefined) after.push([key, next])
  }
  const isSame = after.length === before.length && after.every(([, value], index) => value === before[index]?.[1])
  return isSame ? object : Object.fromEntries(after)
}

/** The entries in their order, each changed; undefined drops one. */
export function mappedEntries(
  list: readonly Json[],
  change: (entry: Json, index: number) => Json | undefined,
): readonly Json[] {
  const after: Json[] = []
  for (const [index, entry] of list.entries()) {
    const next = change(entry, index)
    if (next !== undefined) after.push(next)
  }
  return after.length === list.length && after.every((entry, index) => entry === list[index]) ? list : after
}

/** Whether both say the same; the order of keys says nothing. */
export function isSameJson(one: Json, other: Json): boolean {
  if (one === other) return true
  if (isJsonArray(one)) {
    return isJsonArray(other) && one.length === other.length && one.every((entry, i) => isSame(entry, other[i]))
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return false
  const entries = Object.entries(one)
  return (
    entries.length === Object.keys(other).length && entries.every(([key, value]) => isSame(value, member(other, key)))
  )
}

function isSame(one: Json, other: Json | undefined): boolean {
  return other !== undefined && isSameJson(one, other)
}
