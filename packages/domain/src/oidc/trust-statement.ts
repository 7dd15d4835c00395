import type { Claims } from './claims.ts'
import { identityProvider } from './identity-provider.ts'
import { type Subject, subjectOf } from './subject.ts'

/** A statement of a role's trust policy. */
interface TrustStatement {
  readonly Effect: 'Allow'
  readonly Principal: { readonly Federated: string }
  readonly Action: 'sts:AssumeRoleWithWebIdentity'
  readonly Condition: { readonly StringEquals: Readonly<Record<string, string | readonly string[]>> }
}

/**
 * The statement with which a role accepts this token: its audience, and its subject in both spellings, so that it holds
 * on when the repository gets the other one. Names can be given to somebody else, ids cannot: where AWS looks at
 * `repository_id`, it is a condition, and where it does not, the classic spelling is not added to an immutable one.
 * Undefined when the token does not say enough, or its issuer is no https URL.
 */
export function trustStatement(options: { role: string; claims: Claims }): TrustStatement | undefined {
  const { role, claims } = options
  const provider = identityProvider(role, claims)
  const subject = subjectOf(claims)
  const { aud, repository_id: repositoryId } = claims
  if (!provider || !subject || !aud) return undefined
  const { name, knowsClaims } = provider
  const pinnedId = knowsClaims ? repositoryId : undefined
  return {
    Effect: 'Allow',
    Principal: { Federated: provider.arn },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${name}:aud`]: literal(aud),
        [`${name}:sub`]: accepted(subject, pinnedId !== undefined).map(literal),
        ...(pinnedId === undefined ? {} : { [`${name}:repository_id`]: literal(pinnedId) }),
      },
    },
  }
}

function accepted({ spelling, text, otherwise }: Subject, idIsPinned: boolean): string[] {
  const wider = spelling === 'immutable' && !idIsPinned
  return otherwise === undefined || wider ? [text] : [text, otherwise]
}

/**
 * A branch may be called `${aws:userid}`, which IAM would take for a variable.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
 */
function literal(value: string): string {
  return value.replace(/\$(?=\{)/g, '$&{$$}')
}
