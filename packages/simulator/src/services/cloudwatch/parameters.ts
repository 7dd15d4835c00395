import { StateValue } from '@aws-sdk/client-cloudwatch'
import { required, validationError } from '../../validation-error.ts'

/** @throws ServiceError ValidationError */
export function alarmName(given: string | undefined): string {
  const name = required('alarmName', given)
  if (name.length < 1 || name.length > 255 || /\p{Cc}/u.test(name)) {
    throw validationError('An alarm name must have 1 to 255 characters and no control characters')
  }
  return name
}

/** @throws ServiceError ValidationError unless it is absent or one of the valid values */
export function checkChoice(at: string, given: string | undefined, valid: readonly string[]): void {
  if (given === undefined || valid.includes(given)) return
  throw validationError(
    `1 validation error detected: Value '${given}' at '${at}' failed to satisfy constraint: Member must satisfy enum value set: [${valid.join(', ')}]`,
  )
}

/** @throws ServiceError ValidationError unless it is absent or a state */
export function checkState(given: string | undefined): void {
  checkChoice('stateValue', given, Object.values(StateValue))
}
