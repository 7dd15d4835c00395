import type { Tag } from '@aws-sdk/client-sts'
import { validationError } from '../../validation-error.ts'
import { textViolations, violated } from './constraints.ts'
import { packedSize } from './packed-size.ts'
import type { IamRole, Roles } from './roles.ts'
import { checkPolicies, policyViolations, type SessionPolicies } from './session-policies.ts'
import { checkTags, tagViolations } from './session-tags.ts'

export interface SessionRequest extends SessionPolicies {
  readonly RoleArn?: string | undefined
  readonly RoleSessionName?: string | undefined
  readonly DurationSeconds?: number | undefined
  readonly Tags?: readonly Tag[] | undefined
}

export interface ValidSessionRequest {
  readonly roleArn: string
  readonly sessionName: string
  /** Seconds */
  readonly duration: number | undefined
  /** Percent of the space for policies and tags; undefined without any. */
  readonly packedPolicySize: number | undefined
}

/**
 * @throws ServiceError ValidationError with all violated constraints, in AWS's words; or what is wrong with role,
 *   policies or tags
 */
export function validSessionRequest(request: SessionRequest): ValidSessionRequest {
  const { RoleArn, RoleSessionName, DurationSeconds, Tags = [] } = request
  const violations = [
    ...textViolations('roleArn', RoleArn, { min: 20, max: 2048 }),
    ...textViolations('roleSessionName', RoleSessionName, { min: 2, max: 64, pattern: '[\\w+=,.@-]*' }),
    ...durationViolations(DurationSeconds),
    ...policyViolations(request),
    ...tagViolations(Tags),
  ]
  if (violations.length > 0) throw violated(violations)
  checkPolicies(request)
  checkTags(Tags)
  if (RoleArn === undefined || !/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(RoleArn)) {
    throw validationError(`${RoleArn} is invalid`)
  }
  return {
    ...{ roleArn: RoleArn, sessionName: RoleSessionName ?? '', duration: DurationSeconds },
    packedPolicySize: packedSize(request, Tags),
  }
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

function durationViolations(seconds: number | undefined): string[] {
  if (seconds === undefined) return []
  const at = `Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value`
  if (seconds < 900) return [`${at} greater than or equal to 900`]
  if (seconds > 43_200) return [`${at} less than or equal to 43200`]
  return []
}
