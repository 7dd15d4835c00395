import { isJsonArray, isJsonObject, type Json, type JsonObject, kindOf } from '../../json.ts'
import { memberPath } from '../json-path.ts'
import { foreignSpelling } from '../task-definition.ts'
import type { Overlay } from './changes.ts'
import { identityKeys, memberKind } from './identity-keys.ts'
import { nameOf, namesIn } from './lists.ts'
import { member } from './members.ts'
import { merged } from './merge.ts'
import type { ChangeMistake, Place } from './mistakes.ts'

/** The definition with every overlay merged in, in their order. An overlay that has a mistake is left out. */
export function withOverlays(
  definition: JsonObject,
  overlays: readonly Overlay[],
  mistakes: ChangeMistake[],
): JsonObject {
  let result = definition
  for (const { name, value } of overlays) {
    const found = overlayMistakes(value, name)
    mistakes.push(...found)
    const next = found.length === 0 ? merged(result, value) : result
    if (isJsonObject(next)) result = next
  }
  return result
}

function overlayMistakes(value: JsonObject, name: string): ChangeMistake[] {
  const foreign = foreignSpelling(value)
  if (foreign) return [{ at: name, ...foreign }]
  const mistakes: ChangeMistake[] = []
  check(value, '', { at: '', mistakes })
  return mistakes.map((mistake) => ({ ...mistake, at: `${name} ${mistake.at}` }))
}

function check(value: Json, kind: string, place: Place): void {
  const key = identityKeys.get(kind)
  if (key !== undefined) checkEntries(value, { key, kind }, place)
  if (!isJsonObject(value)) return
  for (const [name, entry] of Object.entries(value)) {
    check(entry, memberKind(kind, name), { ...place, at: memberPath(place.at, name) })
  }
  if (kind === 'containerDefinitions[]') checkNames(value, place)
}

function checkEntries(value: Json, { key, kind }: { key: string; kind: string }, { at, mistakes }: Place): void {
  if (value === null) return
  const remedy = `Write the list as in a task definition, each entry with its own "${key}".`
  if (!isJsonArray(value)) {
    mistakes.push({ at, message: `expected a list, found ${kindOf(value)}`, remedy })
    return
  }
  const seen = new Set<string>()
  for (const [index, entry] of value.entries()) {
    const path = `${at}[${index}]`
    const name = nameOf(entry, key)
    if (name === undefined)
      mistakes.push({ at: path, message: `has no "${key}" that says which entry is meant`, remedy })
    else if (seen.has(name)) mistakes.push({ at: path, message: `"${name}" stands in the list twice`, remedy })
    else seen.add(name)
    check(entry, `${kind}[]`, { at: path, mistakes })
  }
}

function checkNames(container: JsonObject, { at, mistakes }: Place): void {
  const secrets = new Set(namesOf(container, 'secrets'))
  for (const name of namesOf(container, 'environment').filter((each) => secrets.has(each))) {
    const remedy = 'Keep one of the two.'
    mistakes.push({ at, message: `"${name}" is both an environment variable and a secret`, remedy })
  }
}

function namesOf(container: JsonObject, key: string): string[] {
  const list = member(container, key)
  return isJsonArray(list) ? namesIn(list, 'name') : []
}
