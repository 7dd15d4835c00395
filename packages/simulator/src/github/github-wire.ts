import { ServiceError } from '../service.ts'
import type { CommonProblem, WireProtocol } from '../wire/protocol.ts'

/** The errors of GitHub's own endpoints; they have no operations with schemas. */
export function githubWire(): WireProtocol {
  return {
    decode: () => ({ value: {}, dropped: [] }),
    encode: ({ output }) => jsonReply(200, output),
    encodeError: (error) => jsonReply(error.status, { message: error.message }),
    problem,
  }
}

function jsonReply(status: number, body: object) {
  return {
    kind: 'reply',
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  } as const
}

function problem(problem: CommonProblem): ServiceError {
  switch (problem.kind) {
    case 'throttled':
      return new ServiceError('TooManyRequests', 'API rate limit exceeded', { status: 429 })
    case 'missing-authentication':
    case 'unknown-credentials':
    case 'expired-credentials':
      return new ServiceError('Unauthorized', 'the request token is missing, wrong or expired', { status: 401 })
    case 'wrong-scope':
    case 'access-denied':
      return new ServiceError('Forbidden', problem.message, { status: 403 })
    case 'unknown-operation':
      return new ServiceError('NotFound', problem.note, { status: 404 })
    case 'defect':
      return new ServiceError('InternalServerError', 'the simulator failed; its log says how', { status: 500 })
  }
}
