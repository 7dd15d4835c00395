import { AssumeRole$, type AssumeRoleRequest, type AssumeRoleResponse } from '@aws-sdk/client-sts'
import { operation } from '../../operation.ts'
import { type Caller, type Operation, ServiceError } from '../../service.ts'
import { type ConditionContext, conditionContext } from './conditions.ts'
import type { StsOptions } from './context.ts'
import { roleOfSession } from './roles.ts'
import { openSession } from './session.ts'
import { isTrusted } from './trust.ts'
import { findRole, sessionDuration, validSessionRequest } from './validation.ts'

export function assumeRole(options: StsOptions): Operation {
  const { roles } = options
  return operation<AssumeRoleRequest, AssumeRoleResponse>(AssumeRole$, (input, { caller }) => {
    const { roleArn, sessionName, duration, packedPolicySize } = validSessionRequest(input)
    const callerRole = roleOfSession(roles, caller.arn)
    const role = findRole(roles, roleArn)
    const context = requestContext(input, { caller, principalArn: callerRole?.arn ?? caller.arn })
    const principals = { kind: 'AWS', identifiers: principalsOf(caller, callerRole?.arn) } as const
    // Tags are an action of their own in a trust policy.
    const actions = input.Tags?.length ? ['sts:AssumeRole', 'sts:TagSession'] : ['sts:AssumeRole']
    for (const action of actions) {
      if (!role || !isTrusted(role.trustPolicy, { action, principals, context })) {
        throw denied({ caller, action, roleArn })
      }
    }
    if (!role) throw denied({ caller, action: 'sts:AssumeRole', roleArn })
    const seconds = sessionDuration({ duration, role, chained: callerRole !== undefined })
    return openSession(options, { role, name: sessionName, duration: seconds, packedPolicySize })
  })
}

/** The names under which a caller may stand in `Principal.AWS`. */
function principalsOf({ arn, accountId }: Caller, roleArn: string | undefined): string[] {
  return [arn, accountId, `arn:aws:iam::${accountId}:root`, ...(roleArn === undefined ? [] : [roleArn])]
}

function requestContext(
  { ExternalId, RoleSessionName, Tags = [] }: AssumeRoleRequest,
  { caller, principalArn }: { readonly caller: Caller; readonly principalArn: string },
): ConditionContext {
  const tags = Tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value ?? ''])
  return conditionContext({
    'sts:ExternalId': ExternalId,
    'sts:RoleSessionName': RoleSessionName,
    'aws:PrincipalArn': principalArn,
    'aws:PrincipalAccount': caller.accountId,
    'aws:userid': caller.userId,
    ...(Tags.length > 0 && { 'aws:TagKeys': Tags.map(({ Key }) => Key ?? '') }),
    ...Object.fromEntries(tags),
  })
}

function denied({ caller, action, roleArn }: { caller: Caller; action: string; roleArn: string }): ServiceError {
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${roleArn}`
  return new ServiceError('AccessDenied', message, { status: 403 })
}
