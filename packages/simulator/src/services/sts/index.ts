import { GetCallerIdentity$, type GetCallerIdentityRequest, type GetCallerIdentityResponse } from '@aws-sdk/client-sts'
import { operation } from '../../operation.ts'
import type { Operation, Service } from '../../service.ts'
import { assumeRole } from './assume-role.ts'
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts'
import type { StsOptions } from './context.ts'

/** AWS Security Token Service. */
export function stsService(options: StsOptions): Service {
  return {
    name: 'sts',
    protocol: { kind: 'query', version: '2011-06-15', xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/' },
    operations: [assumeRoleWithWebIdentity(options), assumeRole(options), getCallerIdentity()],
  }
}

function getCallerIdentity(): Operation {
  return operation<GetCallerIdentityRequest, GetCallerIdentityResponse>(GetCallerIdentity$, (_input, { caller }) => ({
    Account: caller.accountId,
    Arn: caller.arn,
    UserId: caller.userId,
  }))
}
