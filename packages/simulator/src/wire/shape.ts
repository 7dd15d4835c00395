import { isDate, isUint8Array } from 'node:util/types'
import type { NormalizedSchema } from '@smithy/core/schema'

/** One place where a value is not what the schema says. */
export interface Mismatch {
  /** As in `overrides.containerOverrides[0].cpu`; empty for the whole value. */
  readonly path: string
  readonly expected: string
  readonly actual: string
}

/** Everything in `value` that does not fit `schema`. Absent (undefined) members fit: the schemas' types allow them. */
export function mismatches(schema: NormalizedSchema, value: unknown, path = ''): Mismatch[] {
  if (schema.isUnitSchema() || schema.isDocumentSchema()) return []
  const expected = expectedType(schema)
  const actual = actualType(value)
  if (expected !== actual) return [{ path, expected, actual }]
  if (schema.isListSchema() && Array.isArray(value)) {
    const items = schema.getValueSchema()
    return value.flatMap((item, index) => mismatches(items, item, `${path}[${index}]`))
  }
  if (schema.isMapSchema() && isRecord(value)) {
    const values = schema.getValueSchema()
    return present(value).flatMap(([key, item]) => mismatches(values, item, join(path, key)))
  }
  if (schema.isStructSchema() && isRecord(value)) return structMismatches(schema, value, path)
  return []
}

function structMismatches(schema: NormalizedSchema, value: Record<string, unknown>, path: string): Mismatch[] {
  const members = new Map(schema.structIterator())
  return present(value).flatMap(([name, item]) => {
    const member = members.get(name)
    const at = join(path, name)
    if (!member) return [{ path: at, expected: 'no such member', actual: actualType(item) }]
    return mismatches(member, item, at)
  })
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return actualType(value) === 'structure or map'
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function present(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined)
}

function expectedType(schema: NormalizedSchema): string {
  if (schema.isStructSchema() || schema.isMapSchema()) return 'structure or map'
  if (schema.isListSchema()) return 'list'
  if (schema.isStringSchema()) return 'string'
  if (schema.isBooleanSchema()) return 'boolean'
  if (schema.isNumericSchema()) return 'number'
  if (schema.isTimestampSchema()) return 'timestamp'
  if (schema.isBlobSchema()) return 'blob'
  return schema.getName() ?? 'unknown'
}

function actualType(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (isDate(value)) return 'timestamp'
  if (isUint8Array(value)) return 'blob'
  return typeof value === 'object' ? 'structure or map' : typeof value
}
