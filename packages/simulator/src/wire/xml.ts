import type { NormalizedSchema } from '@smithy/core/schema'
import { isRecord } from './shape.ts'
import { formatTimestamp } from './timestamp.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly content: string | readonly XmlElement[]
}

export function writeXml({ name, attributes = {}, content }: XmlElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inner = typeof content === 'string' ? escapeXml(content) : content.map(writeXml).join('')
  return `<${name}${written.join('')}>${inner}</${name}>`
}

/** What stands inside the element of a value, by its schema. */
export function xmlContent(schema: NormalizedSchema, value: unknown): string | XmlElement[] {
  if (schema.isStructSchema() && isRecord(value)) {
    return [...schema.structIterator()].flatMap(([name, member]) => memberElements(member, name, value[name]))
  }
  if (schema.isListSchema() && Array.isArray(value)) {
    return value.map((item) => itemElement(schema, item, 'member'))
  }
  if (schema.isMapSchema() && isRecord(value)) {
    return Object.entries(value).map((entry) => entryElement(schema, entry, 'entry'))
  }
  if (value instanceof Date) return String(formatTimestamp(schema, value, 'date-time'))
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return String(value)
}

function memberElements(schema: NormalizedSchema, memberName: string, value: unknown): XmlElement[] {
  if (value === undefined) return []
  const traits = schema.getMergedTraits()
  const name = traits.xmlName ?? memberName
  if (!traits.xmlFlattened) return [{ name, content: xmlContent(schema, value) }]
  if (Array.isArray(value)) return value.map((item) => ({ name, content: xmlContent(schema.getValueSchema(), item) }))
  if (isRecord(value)) return Object.entries(value).map((entry) => entryElement(schema, entry, name))
  return [{ name, content: xmlContent(schema, value) }]
}

function itemElement(list: NormalizedSchema, item: unknown, otherwise: string): XmlElement {
  const schema = list.getValueSchema()
  return { name: schema.getMergedTraits().xmlName ?? otherwise, content: xmlContent(schema, item) }
}

function entryElement(map: NormalizedSchema, [key, value]: [string, unknown], name: string): XmlElement {
  return {
    name,
    content: [
      { name: 'key', content: key },
      { name: 'value', content: xmlContent(map.getValueSchema(), value) },
    ],
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  // A parser turns a bare carriage return into a line feed.
  ['\r', '&#13;'],
])

/** Text for an element or attribute. Characters that XML 1.0 has no way to write become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"'\r]/g, (character) => ESCAPES.get(character) ?? character)
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}
