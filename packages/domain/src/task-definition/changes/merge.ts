import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { identityKeys, memberKind } from './identity-keys.ts'
import { nameOf, namesIn, withoutNames } from './lists.ts'
import { isSameJson, mappedEntries, mappedMembers, member, withMember, withoutMember } from './members.ts'

/**
 * JSON merge patch (RFC 7386): objects merge by key, null removes a key, anything else replaces. Beyond it, the entries
 * of the lists in `identityKeys` are matched, and new ones appended.
 * @param kind of place that both stand in, as `identityKeys` names it
 */
export function merged(target: Json | undefined, patch: Json, kind = ''): Json {
  if (isJsonArray(patch)) return mergedList(target, patch, kind)
  if (!isJsonObject(patch)) return patch
  const base = startOf(isJsonObject(target) ? target : {}, patch, kind)
  const kept = mappedMembers(base, (value, key) => {
    const change = member(patch, key)
    if (change === null) return undefined
    return change === undefined ? value : merged(value, change, memberKind(kind, key))
  })
  const added = Object.entries(patch).filter(([key, value]) => value !== null && !Object.hasOwn(base, key))
  if (added.length === 0) return kept
  return {
    ...kept,
    ...Object.fromEntries(added.map(([key, value]) => [key, merged(undefined, value, memberKind(kind, key))])),
  }
}

function mergedList(target: Json | undefined, patch: readonly Json[], kind: string): Json {
  const key = identityKeys.get(kind)
  if (key === undefined) return target !== undefined && isSameJson(target, patch) ? target : patch
  const list = isJsonArray(target) ? target : []
  const changes = new Map(patch.map((entry) => [nameOf(entry, key), entry]))
  const kept = mappedEntries(list, (entry) => {
    const change = changes.get(nameOf(entry, key))
    return change === undefined ? entry : merged(entry, change, `${kind}[]`)
  })
  const present = new Set<string | undefined>(namesIn(list, key))
  const added = patch.filter((entry) => !present.has(nameOf(entry, key)))
  if (added.length === 0 && isJsonArray(target)) return kept
  return [...kept, ...added.map((entry) => merged(undefined, entry, `${kind}[]`))]
}

/** What stands in the way of a patch leaves before it is merged. */
function startOf(base: JsonObject, patch: JsonObject, kind: string): JsonObject {
  if (kind === 'containerDefinitions[]') {
    return withoutThoseOf(patch, 'environment', withoutThoseOf(patch, 'secrets', base))
  }
  return kind === 'containerDefinitions[].logConfiguration' ? forDriver(base, member(patch, 'logDriver')) : base
}

/** ECS refuses a name that is both an environment variable and a secret: what the patch sets as one is no longer the other. */
function withoutThoseOf(patch: JsonObject, key: 'environment' | 'secrets', base: JsonObject): JsonObject {
  const set = member(patch, key)
  const otherKey = key === 'environment' ? 'secrets' : 'environment'
  const other = member(base, otherKey)
  if (!isJsonArray(set) || !isJsonArray(other)) return base
  return withMember(base, otherKey, withoutNames(other, new Set(namesIn(set, 'name')), 'name'))
}

/** A log configuration that is to use a driver: options of another driver mean nothing to it. */
export function forDriver(configuration: JsonObject, driver: Json | undefined): JsonObject {
  const present = member(configuration, 'logDriver')
  if (typeof driver !== 'string' || typeof present !== 'string' || present === driver) return configuration
  return withoutMember(withoutMember(configuration, 'options'), 'secretOptions')
}
