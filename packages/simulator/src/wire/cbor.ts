import { cbor, dateToTag } from '@smithy/core/cbor'
import type { NormalizedSchema } from '@smithy/core/schema'
import { errorText } from '../error-text.ts'
import { type JsonProtocol, ServiceError } from '../service.ts'
import { decodeJson } from './json-value.ts'
import type { WireReply } from './message.ts'
import type { Decoded, WireProtocol } from './protocol.ts'
import { errorParts, problemOf, type Written } from './query-compatible.ts'

/** Smithy RPC v2 CBOR, which botocore prefers for services that have it. */
export function cborWire(protocol: JsonProtocol, bytes: Uint8Array): WireProtocol {
  const reply = ({ status, requestId, body, headers = {} }: Written): WireReply => ({
    kind: 'reply',
    status,
    headers: {
      'content-type': 'application/cbor',
      'smithy-protocol': 'rpc-v2-cbor',
      'x-amzn-requestid': requestId,
      ...headers,
    },
    body: '',
    bytes: cbor.serialize(encodable(body)),
  })
  return {
    decode: (schema) => decodeBytes(schema, bytes),
    encode: ({ output, requestId }) => reply({ status: 200, requestId, body: output }),
    encodeError: (error, requestId) => {
      const { body, headers } = errorParts(protocol, error)
      return reply({ status: error.status, requestId, body, headers })
    },
    problem: problemOf(protocol),
  }
}

function decodeBytes(schema: NormalizedSchema, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { value: {}, dropped: [] }
  const dropped: string[] = []
  return { value: decodeJson(schema, plain(parse(bytes)), { path: '', dropped }), dropped }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return cbor.deserialize(bytes)
  } catch (error) {
    throw new ServiceError('SerializationException', `the body is not CBOR: ${errorText(error)}`)
  }
}

/** As JSON would have it: a moment (tag 1) is its epoch seconds, and integers of any size are numbers. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  if ('tag' in value && 'value' in value && Number(value.tag) === 1) return plain(value.value)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

function encodable(value: unknown): unknown {
  if (value instanceof Date) return dateToTag(value)
  if (Array.isArray(value)) return value.map(encodable)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const present = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(present.map(([key, item]) => [key, encodable(item)]))
}
