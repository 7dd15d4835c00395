import { ServiceError } from '../../service.ts'

export function resourceNotFound(names: readonly string[]): ServiceError {
  return new ServiceError('ResourceNotFound', `Alarm not found: ${names.join(', ')}`, { status: 404 })
}

export function invalidCombination(message: string): ServiceError {
  return new ServiceError('InvalidParameterCombination', message)
}

export function invalidNextToken(): ServiceError {
  return new ServiceError('InvalidNextToken', 'The next token is not valid')
}

/** Error codes whose shapes have other names in the SDK's model. */
export const shapeNames: ReadonlyMap<string, string> = new Map([
  ['InvalidFormat', 'InvalidFormatFault'],
  ['InvalidParameterCombination', 'InvalidParameterCombinationException'],
  ['ValidationError', 'ValidationException'],
])
