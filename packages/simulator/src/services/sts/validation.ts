import { ServiceError } from '../../service.ts'
import { validationError } from '../../validation-error.ts'
import type { IamRole, Roles } from './roles.ts'

export interface SessionRequest {
  readonly RoleArn?: string | undefined
  readonly RoleSessionName?: string | undefined
  readonly DurationSeconds?: number | undefined
  readonly Policy?: string | undefined
}

export interface ValidSessionRequest {
  readonly roleArn: string
  readonly sessionName: string
  /** Seconds */
  readonly duration: number | undefined
}

/** @throws ServiceError ValidationError with all violated constraints, in AWS's words */
export function validSessionRequest(request: SessionRequest): ValidSessionRequest {
  const { RoleArn, RoleSessionName, DurationSeconds, Policy } = request
  const violations = [
    ...textViolations('roleArn', RoleArn, { min: 20, max: 2048 }),
    ...textViolations('roleSessionName', RoleSessionName, { min: 2, max: 64, pattern: '[\\w+=,.@-]*' }),
    ...durationViolations(DurationSeconds),
  ]
  if (violations.length > 0) throw validationError(constraintMessage(violations))
  if (Policy !== undefined && !isJson(Policy)) {
    throw new ServiceError('MalformedPolicyDocument', 'Syntax errors in policy.')
  }
  if (RoleArn === undefined || !/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(RoleArn)) {
    throw validationError(`${RoleArn} is invalid`)
  }
  return { roleArn: RoleArn, sessionName: RoleSessionName ?? '', duration: DurationSeconds }
}

export interface DurationRequest {
  /** Seconds asked for. */
  readonly duration: number | undefined
  readonly role: IamRole
  readonly chained: boolean
}

/** @throws ServiceError ValidationError when the session would last longer than it may */
export function sessionDuration({ duration = 3600, role, chained }: DurationRequest): number {
  if (chained && duration > 3600) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
  }
  if (duration > role.maxSessionDuration) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
  }
  return duration
}

/** undefined for a role that does not exist: AWS answers then as if the caller were not allowed. */
export function findRole(roles: Roles, arn: string): IamRole | undefined {
  return roles.find((role) => role.arn === arn)
}

/** `1 validation error detected: Value 'x' at 'y' failed to satisfy constraint: Member must …; Value …` */
export function constraintMessage(violations: readonly string[]): string {
  return `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: ${violations.join('; ')}`
}

interface TextConstraint {
  readonly min: number
  readonly max: number
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
  if (pattern !== undefined && !new RegExp(`^${pattern}$`).test(value)) {
    violations.push(`Value '${value}' ${at} satisfy regular expression pattern: ${pattern}`)
  }
  return violations
}

function durationViolations(seconds: number | undefined): string[] {
  if (seconds === undefined) return []
  const at = `Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value`
  if (seconds < 900) return [`${at} greater than or equal to 900`]
  if (seconds > 43_200) return [`${at} less than or equal to 43200`]
  return []
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
