import type { NormalizedSchema } from '@smithy/core/schema'
import { isRecord, join } from './shape.ts'
import { formatTimestamp } from './timestamp.ts'

interface Position {
  readonly path: string
  readonly dropped: string[]
}

/** A JSON value as the SDK's types have it: timestamps become Date, blobs bytes; null members are absent. */
export function decodeJson(schema: NormalizedSchema, value: unknown, position: Position): unknown {
  if (schema.isStructSchema() && isRecord(value)) return decodeStruct(schema, value, position)
  if (schema.isMapSchema() && isRecord(value)) {
    const values = schema.getValueSchema()
    const at = (key: string) => ({ ...position, path: join(position.path, key) })
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== null)
        .map(([key, item]) => [key, decodeJson(values, item, at(key))]),
    )
  }
  if (schema.isListSchema() && Array.isArray(value)) {
    const items = schema.getValueSchema()
    return value.map((item, index) => decodeJson(items, item, { ...position, path: `${position.path}[${index}]` }))
  }
  if (schema.isTimestampSchema() && typeof value === 'number') return decodeTimestamp(value)
  if (schema.isBlobSchema() && typeof value === 'string') return Buffer.from(value, 'base64')
  return value
}

function decodeStruct(schema: NormalizedSchema, value: Record<string, unknown>, position: Position): object {
  const members = new Map(schema.structIterator())
  const entries: [string, unknown][] = []
  for (const [name, item] of Object.entries(value)) {
    if (item === null) continue
    const path = join(position.path, name)
    const member = members.get(name)
    if (member) entries.push([name, decodeJson(member, item, { ...position, path })])
    else position.dropped.push(path)
  }
  // fromEntries defines own members, also for a hostile `__proto__`, where an assignment would set the prototype.
  return Object.fromEntries(entries)
}

function decodeTimestamp(seconds: number): Date | number {
  // 1.001 s times 1000 is a hair under 1001, and Date cuts fractions off.
  const date = new Date(Math.round(seconds * 1000))
  return Number.isNaN(date.getTime()) ? seconds : date
}

/** The inverse of `decodeJson`; undefined members vanish. */
export function encodeJson(schema: NormalizedSchema, value: unknown): unknown {
  if (value === undefined) return undefined
  if (schema.isStructSchema() && isRecord(value)) {
    const members = [...schema.structIterator()].filter(([name]) => value[name] !== undefined)
    return Object.fromEntries(members.map(([name, member]) => [name, encodeJson(member, value[name])]))
  }
  if (schema.isMapSchema() && isRecord(value)) {
    const values = schema.getValueSchema()
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeJson(values, item)]))
  }
  if (schema.isListSchema() && Array.isArray(value)) {
    const items = schema.getValueSchema()
    return value.map((item) => encodeJson(items, item))
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (value instanceof Date) return formatTimestamp(schema, value, 'epoch-seconds')
  return value
}
