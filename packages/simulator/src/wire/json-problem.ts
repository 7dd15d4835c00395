import { ServiceError } from '../service.ts'
import type { CommonProblem } from './protocol.ts'

/** How JSON services name what can happen to every request. */
export function jsonProblem(problem: CommonProblem): ServiceError {
  switch (problem.kind) {
    case 'unknown-operation':
      return new ServiceError('UnknownOperationException', problem.note)
    case 'missing-authentication':
      return new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token')
    case 'unknown-credentials':
      return new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.')
    case 'expired-credentials':
      return new ServiceError('ExpiredTokenException', 'The security token included in the request is expired')
    case 'wrong-scope':
      return new ServiceError('InvalidSignatureException', problem.message)
    case 'throttled':
      return new ServiceError('ThrottlingException', 'Rate exceeded')
    case 'access-denied':
      return new ServiceError('AccessDeniedException', problem.message)
    case 'defect':
      return new ServiceError('InternalFailure', 'the simulator failed; its log says how', { status: 500 })
  }
}
