import type { AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse } from '@aws-sdk/client-sts'
import { AssumeRoleWithWebIdentity$ } from '@aws-sdk/client-sts'
import { operation } from '../../operation.ts'
import { type Operation, ServiceError } from '../../service.ts'
import { conditionContext } from './conditions.ts'
import { textViolations, violated } from './constraints.ts'
import type { StsOptions } from './context.ts'
import { openSession } from './session.ts'
import { isTrusted } from './trust.ts'
import { findRole, sessionDuration, validSessionRequest } from './validation.ts'
import { type VerifiedIdentity, verifyWebIdentity } from './web-identity.ts'

/**
 * The claims of GitHub's tokens that AWS turns into condition keys, besides aud and sub. Other claims of a token are
 * invisible to a trust policy.
 */
const CLAIM_KEYS = [
  'actor',
  'actor_id',
  'job_workflow_ref',
  'repository',
  'repository_id',
  'workflow',
  'ref',
  'environment',
  'enterprise_id',
]

export function assumeRoleWithWebIdentity(options: StsOptions): Operation {
  const { clock, issuer, audiences, roles } = options
  return operation<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse>(
    AssumeRoleWithWebIdentity$,
    (input) => {
      const token = input.WebIdentityToken
      const violations = textViolations('webIdentityToken', token, { min: 4, max: 20_000 })
      if (token === undefined || violations.length > 0) throw violated(violations)
      const { roleArn, sessionName, duration, packedPolicySize } = validSessionRequest(input)
      const identity = verifyWebIdentity({ token, issuer, audiences, now: clock.now() })
      const role = findRole(roles, roleArn)
      const provider = new URL(issuer.url).host + new URL(issuer.url).pathname.replace(/\/$/, '')
      const providerArn = `arn:aws:iam::${role?.accountId}:oidc-provider/${provider}`
      const trusted =
        role &&
        isTrusted(role.trustPolicy, {
          action: 'sts:AssumeRoleWithWebIdentity',
          principals: { kind: 'Federated', identifiers: [providerArn] },
          context: claimContext(identity, { provider, sessionName }),
        })
      if (!trusted) {
        throw new ServiceError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', {
          status: 403,
        })
      }
      const seconds = sessionDuration({ duration, role, chained: false })
      return {
        ...openSession(options, { role, name: sessionName, duration: seconds, packedPolicySize }),
        SubjectFromWebIdentityToken: identity.subject,
        Audience: identity.audience,
        Provider: providerArn,
      }
    },
  )
}

function claimContext(
  { subject, audience, claims }: VerifiedIdentity,
  { provider, sessionName }: { readonly provider: string; readonly sessionName: string },
) {
  const claimKeys = CLAIM_KEYS.map((claim) => [`${provider}:${claim}`, claims[claim]])
  return conditionContext({
    [`${provider}:aud`]: audience,
    [`${provider}:sub`]: subject,
    'sts:RoleSessionName': sessionName,
    ...Object.fromEntries(claimKeys),
  })
}
