import { Failure } from '../failure.ts'
import { foreignLine } from '../foreign-text.ts'
import { claimLines } from './claim-lines.ts'
import { type Claims, claimsOf } from './claims.ts'
import { hints } from './hints.ts'
import { providerRemedy } from './provider-remedy.ts'
import { trustStatement } from './trust-statement.ts'

interface Refusal {
  /** ARN of the role that was asked for. */
  readonly role: string
  /** The token that was sent. No part of it is repeated, only what it says. */
  readonly token: string
  /** What STS answered, e.g. `AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity`. */
  readonly words: string
}

/** STS did not let the token have the role: `AccessDenied`. */
export function refusedToken(refusal: Refusal): Failure {
  const { role, token } = refusal
  const claims = claimsOf(token)
  return new Failure({
    code: 'access-denied',
    message: [
      `STS refused ${role} to the OIDC token of this job (${wordsOf(refusal)}).`,
      `Either there is no such role, or its trust policy does not match the token: AWS does not tell which.${claimsText(claims)}`,
    ].join('\n'),
    remedy: claims ? trustRemedy(role, claims) : 'Check that the role exists, and what its trust policy asks for.',
  })
}

/** STS did not take the token for one of an identity provider that it knows: `InvalidIdentityToken`. */
export function unknownProvider(refusal: Refusal): Failure {
  const { role, token } = refusal
  const claims = claimsOf(token)
  return new Failure({
    code: 'credentials',
    message: `STS did not accept the OIDC token of this job for ${role} (${wordsOf(refusal)}).${claimsText(claims)}`,
    remedy: claims
      ? providerRemedy({ role, claims, words: refusal.words })
      : 'The token is no JWT: is ACTIONS_ID_TOKEN_REQUEST_URL what the runner has set?',
  })
}

function claimsText(claims: Claims | undefined): string {
  const lines = claims ? claimLines(claims) : []
  return lines.length === 0 ? '' : ` The token says:\n${lines.join('\n')}`
}

function trustRemedy(role: string, claims: Claims): string {
  const statement = trustStatement({ role, claims })
  if (!statement) return 'Check that the role exists, and compare its trust policy with what the token says.'
  const notes = hints({ role, claims }).map((hint) => `- ${hint}`)
  return [
    'Check that the role exists. This statement in its trust policy accepts the token, and no other subject:',
    pasteable(statement),
    ...notes,
  ].join('\n')
}

/** JSON that survives a log, which shows no invisible characters, and nothing that the runner takes for a command. */
function pasteable(value: object): string {
  return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}]|(?<=##)\[/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

// STS may quote a value that it does not like, and every JWT begins like this.
const tokenLike = /eyJ[\w-]{5,}(?:\.[\w-]*)*/g

function wordsOf({ words, token }: Refusal): string {
  const told = token === '' ? words : words.replaceAll(token, '***')
  return foreignLine(told.replace(tokenLike, '***'), 500)
}
