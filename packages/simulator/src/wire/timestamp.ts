import type { NormalizedSchema } from '@smithy/core/schema'

type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds'

/** A moment on the wire, in the schema's own format or else the protocol's. Epoch seconds keep their milliseconds. */
export function formatTimestamp(schema: NormalizedSchema, value: Date, otherwise: TimestampFormat): string | number {
  switch (formatOf(schema) ?? otherwise) {
    case 'date-time':
      return value.toISOString().replace('.000Z', 'Z')
    case 'http-date':
      return value.toUTCString()
    case 'epoch-seconds':
      return value.getTime() / 1000
  }
}

/** The numbers are those of TimestampDateTimeSchema and its neighbours in @smithy/types. */
function formatOf(schema: NormalizedSchema): TimestampFormat | undefined {
  switch (schema.getSchema()) {
    case 5:
      return 'date-time'
    case 6:
      return 'http-date'
    case 7:
      return 'epoch-seconds'
    default:
      return undefined
  }
}
