import { parseArn } from '../arn.ts'
import type { Claims } from './claims.ts'

/** IAM's identity provider for the issuer of a token, in the account of a role. */
interface IdentityProvider {
  readonly arn: string
  /** Host and path of the issuer: its condition keys begin with it. */
  readonly name: string
  readonly accountId: string
  /**
   * Whether AWS makes condition keys of more claims than `aud` and `sub`. It does so for this one issuer alone, not for
   * those of enterprises, GHE.com and GitHub Enterprise Server.
   */
  readonly knowsClaims: boolean
}

const gitHub = 'https://token.actions.githubusercontent.com'

/** Undefined when the issuer is no https URL, or `role` no ARN of a role. */
export function identityProvider(role: string, claims: Claims): IdentityProvider | undefined {
  const arn = parseArn(role)
  if (arn?.service !== 'iam' || arn.accountId === '' || !arn.resource.startsWith('role/')) return undefined
  const { iss = '' } = claims
  // No query, and no character that means something in a policy.
  const name = /^https:\/\/([a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/[\w.~-]+)*)\/?$/i.exec(iss)?.[1]
  if (name === undefined) return undefined
  return {
    arn: `arn:${arn.partition}:iam::${arn.accountId}:oidc-provider/${name}`,
    name,
    accountId: arn.accountId,
    knowsClaims: iss === gitHub,
  }
}
