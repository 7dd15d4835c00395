import type { Mistake } from '@ecs-actions/domain/failure'
import { isJsonArray, isJsonObject, type Json, kindOf } from '@ecs-actions/domain/json'
import { NormalizedSchema } from '@smithy/core/schema'
import type { SchemaRef } from '@smithy/types'

export interface Misfit extends Mistake {
  /** `unknown` is left out by the SDK, `wrong-type` goes out as it is. */
  readonly kind: 'unknown' | 'wrong-type'
}

/**
 * What of `value` would not reach AWS as it stands. The SDK neither checks types nor says so when it drops a field its
 * version does not know; this walks the same schema and says it.
 */
export function misfits(schema: SchemaRef, value: Json, at = ''): Misfit[] {
  const shape = NormalizedSchema.of(schema)
  if (value === null) return []
  if (shape.isStructSchema()) return structMisfits(shape, value, at)
  if (shape.isListSchema()) {
    if (!isJsonArray(value)) return [wrongType(at, 'a list', value)]
    return value.flatMap((entry, index) => misfits(shape.getValueSchema(), entry, `${at}[${index}]`))
  }
  if (shape.isMapSchema()) {
    if (!isJsonObject(value)) return [wrongType(at, 'a mapping', value)]
    return Object.entries(value).flatMap(([key, entry]) => misfits(shape.getValueSchema(), entry, `${at}.${key}`))
  }
  if (shape.isStringSchema()) return typeof value === 'string' ? [] : [wrongType(at, 'a string', value)]
  if (shape.isNumericSchema()) return typeof value === 'number' ? [] : [wrongType(at, 'a number', value)]
  if (shape.isBooleanSchema()) return typeof value === 'boolean' ? [] : [wrongType(at, 'true or false', value)]
  return []
}

function structMisfits(shape: NormalizedSchema, value: Json, at: string): Misfit[] {
  if (!isJsonObject(value)) return [wrongType(at, 'a mapping', value)]
  const members = new Map(shape.structIterator())
  return Object.entries(value).flatMap(([key, entry]) => {
    const path = at === '' ? key : `${at}.${key}`
    const member = members.get(key)
    if (!member) return [unknownField(path)]
    return misfits(member, entry, path)
  })
}

function unknownField(at: string): Misfit {
  return { kind: 'unknown', at, message: 'is no field that this version knows, so AWS would never see it' }
}

function wrongType(at: string, expected: string, value: Json): Misfit {
  return { kind: 'wrong-type', at, message: `expected ${expected}, found ${kindOf(value)}` }
}

/** The value without the fields that the schema does not know, at every depth: what the SDK would send of it. */
export function withoutUnknown(schema: SchemaRef, value: Json): Json {
  const shape = NormalizedSchema.of(schema)
  if (isJsonArray(value)) {
    return shape.isListSchema() ? value.map((entry) => withoutUnknown(shape.getValueSchema(), entry)) : value
  }
  if (!isJsonObject(value)) return value
  if (shape.isMapSchema()) {
    const entries = Object.entries(value)
    return Object.fromEntries(entries.map(([key, entry]) => [key, withoutUnknown(shape.getValueSchema(), entry)]))
  }
  if (!shape.isStructSchema()) return value
  const members = new Map(shape.structIterator())
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => {
      const member = members.get(key)
      return member ? [[key, withoutUnknown(member, entry)]] : []
    }),
  )
}
