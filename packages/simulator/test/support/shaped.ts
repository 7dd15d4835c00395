import type { NormalizedSchema } from '@smithy/core/schema'
import fc from 'fast-check'
import { isRecord } from '../../src/wire/shape.ts'

/** Names that code may mistake for its own, that no file name or header allows, or that are too long. */
const hostileTexts = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'a\0b',
  '\u001b[31m',
  '::error::x',
  '../../etc/passwd',
  '\ud800',
  '\u{1f600}',
  'x'.repeat(5_000),
  '-1',
  'NaN',
  '99999999999999999999',
  'arn:aws:ecs:eu-west-1:123456789012:task/default/x',
]

const hostileNumbers = [0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e300]

const deepest = 4

/** JSON values that have the form of a schema, mostly, with contents that nobody would send. */
export function shaped(schema: NormalizedSchema, depth = 0): fc.Arbitrary<unknown> {
  if (schema.isStructSchema()) {
    if (depth > deepest) return fc.constant({})
    const members = [...schema.structIterator()].map(([name, member]) => {
      const value = shaped(member, depth + 1)
      return [name, fc.oneof({ weight: 20, arbitrary: value }, { weight: 1, arbitrary: wrong() })] as const
    })
    return fc.record(Object.fromEntries(members), { requiredKeys: [] })
  }
  if (schema.isListSchema()) {
    const items = shaped(schema.getValueSchema(), depth + 1)
    return fc.array(items, { maxLength: 3 })
  }
  if (schema.isMapSchema()) {
    return fc.dictionary(text(), shaped(schema.getValueSchema(), depth + 1), { maxKeys: 3 })
  }
  if (schema.isNumericSchema()) return fc.oneof(fc.integer({ min: -2, max: 300 }), fc.constantFrom(...hostileNumbers))
  if (schema.isBooleanSchema()) return fc.boolean()
  if (schema.isTimestampSchema()) return fc.constantFrom(...hostileNumbers)
  return text()
}

function wrong(): fc.Arbitrary<unknown> {
  return fc.constantFrom(null, 7, 'text', [], {}, [null], true)
}

/** A good value of the schema with a few places spoilt, at any depth: what gets past the first checks. */
export function spoilt(schema: NormalizedSchema, good: unknown): fc.Arbitrary<unknown> {
  if (schema.isStructSchema() && isRecord(good)) {
    const members = [...schema.structIterator()].map(([name, member]) => {
      const value = good[name]
      const kept = value === undefined ? fc.constant(undefined) : spoilt(member, value)
      return [name, fc.oneof({ weight: 30, arbitrary: kept }, { weight: 1, arbitrary: shaped(member, 1) })] as const
    })
    return fc.record(Object.fromEntries(members))
  }
  if (schema.isListSchema() && Array.isArray(good)) {
    return fc.tuple(...good.map((item: unknown) => spoilt(schema.getValueSchema(), item)))
  }
  const kept = { weight: 30, arbitrary: fc.constant(good) }
  if (schema.isStringSchema()) return fc.oneof(kept, { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) })
  return fc.oneof(kept, { weight: 1, arbitrary: shaped(schema, deepest) })
}

function text(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ maxLength: 12 }))
}
