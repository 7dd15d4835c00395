import type { ServiceError } from '../../service.ts'
import { validationError } from '../../validation-error.ts'

/** `1 validation error detected: Value 'x' at 'y' failed to satisfy constraint: Member must …; Value …` */
export function violated(violations: readonly string[]): ServiceError {
  const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'}`
  return validationError(`${count} detected: ${violations.join('; ')}`)
}

interface TextConstraint {
  readonly min: number
  readonly max: number
  /** As the message shows it. */
  readonly pattern?: string
}

export function textViolations(
  name: string,
  value: string | undefined,
  { min, max, pattern }: TextConstraint,
): string[] {
  const at = `at '${name}' failed to satisfy constraint: Member must`
  if (value === undefined) return [`Value null ${at} not be null`]
  const violations: string[] = []
  if (value.length < min) violations.push(`Value '${value}' ${at} have length greater than or equal to ${min}`)
  if (value.length > max) violations.push(`Value '${value}' ${at} have length less than or equal to ${max}`)
  if (pattern !== undefined && !new RegExp(`^${pattern}$`, 'u').test(value)) {
    violations.push(`Value '${value}' ${at} satisfy regular expression pattern: ${pattern}`)
  }
  return violations
}

/** @param items the members as text */
export function listViolations(name: string, items: readonly string[], { max }: { readonly max: number }): string[] {
  if (items.length <= max) return []
  const at = `at '${name}' failed to satisfy constraint`
  return [`Value '[${items.join(', ')}]' ${at}: Member must have length less than or equal to ${max}`]
}
