import { ServiceError } from './service.ts'

/**
 * The request itself is wrong. Services that came from the Query protocol (STS, Elastic Load Balancing, CloudWatch)
 * answer it to any operation, whether its model lists it or not.
 */
export function validationError(message: string): ServiceError {
  return new ServiceError('ValidationError', message)
}

/** @throws ServiceError ValidationError when the member is missing */
export function required<T>(at: string, value: T | undefined): T {
  if (value !== undefined) return value
  throw validationError(
    `1 validation error detected: Value null at '${at}' failed to satisfy constraint: Member must not be null`,
  )
}
