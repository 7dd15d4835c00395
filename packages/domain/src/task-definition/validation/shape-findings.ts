import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { memberPath } from '../json-path.ts'
import type { Finding } from './finding.ts'
import { enums, required, structures } from './shape.generated.ts'
import { missingMember, otherValue, root, unknownKey, wrongType } from './shape-messages.ts'

// Comparing names takes its time: a mapping that is something else altogether gets no more hints than these.
const mostExplained = 20

/**
 * Where a definition is not what the API takes: neither the SDK nor a template says so. The SDK drops keys that it does
 * not know, and sends values of any type. Null counts as absent, since the SDK leaves it out.
 */
export function shapeFindings(definition: JsonObject): readonly Finding[] {
  const walk = new ShapeWalk()
  walk.structure(root, definition, '')
  return walk.found
}

/** Collects in one list: most values of a large definition are fine, and should cost no more than a look. */
class ShapeWalk {
  readonly found: Finding[] = []

  structure(name: string, value: Json, at: string): void {
    if (!isJsonObject(value)) {
      this.found.push(wrongType(at, 'a mapping', value))
      return
    }
    const members = structures[name] ?? {}
    let unknown = 0
    for (const [key, entry] of Object.entries(value)) {
      if (entry === null) continue
      const type = Object.hasOwn(members, key) ? members[key] : undefined
      if (type === undefined) {
        unknown += 1
        this.found.push(unknownKey(key, { structure: name, at, isExplained: unknown <= mostExplained }))
      } else {
        this.value(type, entry, at === '' ? key : `${at}.${key}`)
      }
    }
    for (const key of required[name] ?? []) {
      if (!Object.hasOwn(value, key) || value[key] === null) this.found.push(missingMember(key, name, at))
    }
  }

  value(type: string, value: Json, at: string): void {
    if (type.endsWith('[]')) this.list(type.slice(0, -2), value, at)
    else if (type.endsWith('{}')) this.mapping(type.slice(0, -2), value, at)
    else if (Object.hasOwn(structures, type)) this.structure(type, value, at)
    else this.primitive(type, value, at)
  }

  list(type: string, value: Json, at: string): void {
    if (!isJsonArray(value)) {
      this.found.push(wrongType(at, 'a list', value))
      return
    }
    for (const [index, entry] of value.entries()) this.value(type, entry, `${at}[${index}]`)
  }

  mapping(type: string, value: Json, at: string): void {
    if (!isJsonObject(value)) {
      this.found.push(wrongType(at, 'a mapping', value))
      return
    }
    for (const [key, entry] of Object.entries(value)) {
      if (entry !== null) this.value(type, entry, memberPath(at, key))
    }
  }

  primitive(type: string, value: Json, at: string): void {
    if (type === 'boolean') {
      if (typeof value !== 'boolean') this.found.push(wrongType(at, 'true or false', value))
    } else if (type === 'number') {
      // Every number in a task definition is a whole one: `integer` in the service's own model.
      if (!Number.isInteger(value)) this.found.push(wrongType(at, 'a whole number', value))
    } else if (typeof value !== 'string') {
      this.found.push(wrongType(at, 'a string', value))
    } else if (type !== 'string') {
      const known = enums[type] ?? []
      if (!known.includes(value)) this.found.push(otherValue(value, { type, known, at }))
    }
  }
}
