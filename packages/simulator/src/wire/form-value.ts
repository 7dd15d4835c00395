import type { NormalizedSchema } from '@smithy/core/schema'
import type { Decoded } from './protocol.ts'

/**
 * The fields of an AWS Query form as the SDK's types have them. Everything on the wire is text, so a number or a
 * boolean that cannot be read as one stays text, for the operation to refuse.
 */
export function decodeForm(schema: NormalizedSchema, fields: ReadonlyMap<string, string>): Decoded {
  const unread = new Set(fields.keys())
  const value = decodeAt(schema, '', { fields, unread }) ?? {}
  return { value, dropped: [...unread] }
}

interface Form {
  readonly fields: ReadonlyMap<string, string>
  readonly unread: Set<string>
}

function decodeAt(schema: NormalizedSchema, key: string, form: Form): unknown {
  if (schema.isStructSchema()) return decodeStruct(schema, key, form)
  if (schema.isListSchema()) return decodeList(schema, key, form)
  if (schema.isMapSchema()) return decodeMap(schema, key, form)
  const text = form.fields.get(key)
  if (text === undefined) return undefined
  form.unread.delete(key)
  return decodeScalar(schema, text)
}

function decodeStruct(schema: NormalizedSchema, key: string, form: Form): object | undefined {
  const entries: [string, unknown][] = []
  for (const [name, member] of schema.structIterator()) {
    const value = decodeAt(member, dot(key, wireName(member, name)), form)
    if (value !== undefined) entries.push([name, value])
  }
  if (entries.length === 0 && !hasFieldsUnder(key, form)) return undefined
  return Object.fromEntries(entries)
}

function decodeList(schema: NormalizedSchema, key: string, form: Form): unknown[] | undefined {
  // An empty list is sent as the bare key without a value.
  if (form.fields.get(key) === '') {
    form.unread.delete(key)
    return []
  }
  const item = schema.getValueSchema()
  const prefix = isFlat(schema) ? key : dot(key, wireName(item, 'member'))
  const values: unknown[] = []
  for (const index of indexes(prefix, form)) {
    const value = decodeAt(item, dot(prefix, String(index)), form)
    if (value !== undefined) values.push(value)
  }
  return values.length === 0 ? undefined : values
}

function decodeMap(schema: NormalizedSchema, key: string, form: Form): object | undefined {
  const prefix = isFlat(schema) ? key : dot(key, 'entry')
  const entries: [string, unknown][] = []
  for (const index of indexes(prefix, form)) {
    const name = decodeAt(schema.getKeySchema(), dot(prefix, `${index}.key`), form)
    const value = decodeAt(schema.getValueSchema(), dot(prefix, `${index}.value`), form)
    if (typeof name === 'string' && value !== undefined) entries.push([name, value])
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function decodeScalar(schema: NormalizedSchema, text: string): unknown {
  if (schema.isNumericSchema()) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  if (schema.isBooleanSchema()) return text === 'true' ? true : text === 'false' ? false : text
  if (schema.isBlobSchema()) return Buffer.from(text, 'base64')
  if (!schema.isTimestampSchema()) return text
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? text : date
}

/** The list positions that the form has under a prefix, in order, whatever gaps a client left. */
function indexes(prefix: string, form: Form): number[] {
  const found = new Set<number>()
  for (const key of form.fields.keys()) {
    if (!key.startsWith(`${prefix}.`)) continue
    const index = /^[1-9]\d{0,5}(?=\.|$)/.exec(key.slice(prefix.length + 1))
    if (index) found.add(Number(index[0]))
  }
  return [...found].sort((a, b) => a - b)
}

function hasFieldsUnder(key: string, form: Form): boolean {
  return [...form.fields.keys()].some((name) => name.startsWith(`${key}.`))
}

function isFlat(schema: NormalizedSchema): boolean {
  return Boolean(schema.getMergedTraits().xmlFlattened)
}

function wireName(schema: NormalizedSchema, otherwise: string): string {
  return schema.getMergedTraits().xmlName ?? otherwise
}

function dot(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`
}
