import type { NormalizedSchema } from '@smithy/core/schema'
import { type QueryProtocol, ServiceError } from '../service.ts'
import { decodeForm } from './form-value.ts'
import type { WireReply } from './message.ts'
import type { CommonProblem, Decoded, Reply, WireProtocol } from './protocol.ts'
import { writeXml, type XmlElement, xmlContent } from './xml.ts'

/** AWS Query: form in, XML out. */
export function queryWire(protocol: QueryProtocol): WireProtocol {
  const reply = (status: number, requestId: string, root: XmlElement): WireReply => ({
    kind: 'reply',
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: writeXml({ ...root, attributes: { xmlns: protocol.xmlNamespace } }),
  })
  return {
    decode: decodeBody,
    encode: ({ operation, schema, output, requestId }: Reply) =>
      reply(200, requestId, {
        name: `${operation}Response`,
        content: [
          { name: `${operation}Result`, content: xmlContent(schema, output) },
          { name: 'ResponseMetadata', content: [{ name: 'RequestId', content: requestId }] },
        ],
      }),
    encodeError: (error, requestId) =>
      reply(error.status, requestId, {
        name: 'ErrorResponse',
        content: [
          {
            name: 'Error',
            content: [
              { name: 'Type', content: error.status < 500 ? 'Sender' : 'Receiver' },
              { name: 'Code', content: error.name },
              { name: 'Message', content: error.message },
            ],
          },
          { name: 'RequestId', content: requestId },
        ],
      }),
    problem: queryProblem,
  }
}

function decodeBody(schema: NormalizedSchema, body: string): Decoded {
  const fields = new Map(new URLSearchParams(body))
  fields.delete('Action')
  fields.delete('Version')
  return decodeForm(schema, fields)
}

/** How Query services name what can happen to every request. */
export function queryProblem(problem: CommonProblem): ServiceError {
  const forbidden = { status: 403 }
  switch (problem.kind) {
    case 'unknown-operation':
      return new ServiceError(
        'InvalidAction',
        `Could not find operation ${problem.operation} for version ${problem.version ?? 'NO_VERSION_SPECIFIED'}: ${problem.note}`,
      )
    case 'missing-authentication':
      return new ServiceError('MissingAuthenticationToken', 'Request is missing Authentication Token', forbidden)
    case 'unknown-credentials':
      return new ServiceError(
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
        forbidden,
      )
    case 'expired-credentials':
      return new ServiceError('ExpiredToken', 'The security token included in the request is expired', forbidden)
    case 'wrong-scope':
      return new ServiceError('SignatureDoesNotMatch', problem.message, forbidden)
    case 'throttled':
      return new ServiceError('Throttling', 'Rate exceeded')
    case 'access-denied':
      return new ServiceError('AccessDenied', problem.message, forbidden)
    case 'defect':
      return new ServiceError('InternalFailure', 'the simulator failed; its log says how', { status: 500 })
  }
}
