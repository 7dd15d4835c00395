import { ServiceError } from '../../service.ts'

export function invalidParameter(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message)
}

export function groupNotFound(): ServiceError {
  return new ServiceError('ResourceNotFoundException', 'The specified log group does not exist.')
}

export function streamNotFound(): ServiceError {
  return new ServiceError('ResourceNotFoundException', 'The specified log stream does not exist.')
}

export function alreadyExists(what: 'group' | 'stream'): ServiceError {
  return new ServiceError('ResourceAlreadyExistsException', `The specified log ${what} already exists`)
}
