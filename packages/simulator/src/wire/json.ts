import type { NormalizedSchema } from '@smithy/core/schema'
import { errorText } from '../error-text.ts'
import { type JsonProtocol, ServiceError } from '../service.ts'
import { decodeJson, encodeJson } from './json-value.ts'
import type { WireReply } from './message.ts'
import type { Decoded, Reply, WireProtocol } from './protocol.ts'
import { errorParts, problemOf, type Written } from './query-compatible.ts'

/** AWS JSON 1.0 and 1.1. */
export function jsonWire(protocol: JsonProtocol): WireProtocol {
  const reply = ({ status, requestId, body, headers = {} }: Written): WireReply => ({
    kind: 'reply',
    status,
    headers: {
      'content-type': `application/x-amz-json-${protocol.version}`,
      'x-amzn-requestid': requestId,
      ...headers,
    },
    body: JSON.stringify(body),
  })
  return {
    decode: decodeBody,
    encode: ({ schema, output, requestId }: Reply) =>
      reply({ status: 200, requestId, body: encodeJson(schema, output) ?? {} }),
    encodeError: (error, requestId) => {
      const { body, headers } = errorParts(protocol, error)
      return reply({ status: error.status, requestId, body, headers })
    },
    problem: problemOf(protocol),
  }
}

function decodeBody(schema: NormalizedSchema, body: string): Decoded {
  if (body.trim() === '') return { value: {}, dropped: [] }
  const dropped: string[] = []
  return { value: decodeJson(schema, parse(body), { path: '', dropped }), dropped }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (error) {
    throw new ServiceError('SerializationException', `the body is not JSON: ${errorText(error)}`)
  }
}
