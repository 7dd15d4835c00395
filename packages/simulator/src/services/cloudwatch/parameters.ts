import { StateValue } from '@aws-sdk/client-cloudwatch'
import { validationError } from './errors.ts'

/** @throws ServiceError ValidationError when the member is missing */
export function required<T>(at: string, value: T | undefined): T {
  if (value !== undefined) return value
  throw validationError(
    `1 validation error detected: Value null at '${at}' failed to satisfy constraint: Member must not be null`,
  )
}

/** @throws ServiceError ValidationError */
export function alarmName(given: string | undefined): string {
  const name = required('alarmName', given)
  if (name.length < 1 || name.length > 255 || /\p{Cc}/u.test(name)) {
    throw validationError('An alarm name must have 1 to 255 characters and no control characters')
  }
  return name
}

/** @throws ServiceError ValidationError unless it is absent or a state */
export function checkState(given: string | undefined): void {
  const states: readonly string[] = Object.values(StateValue)
  if (given === undefined || states.includes(given)) return
  throw validationError(
    `1 validation error detected: Value '${given}' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set: [${states.join(', ')}]`,
  )
}
