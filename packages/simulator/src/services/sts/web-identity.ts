import type { Issuer } from '../../github/issuer.ts'
import { ServiceError } from '../../service.ts'
import { isRecord } from '../../wire/shape.ts'

export interface VerifiedIdentity {
  readonly subject: string
  readonly audience: string
  /** Claims whose values are text. */
  readonly claims: Readonly<Record<string, string>>
}

export interface Verification {
  readonly token: string
  readonly issuer: Issuer
  /** The client ids that the account's identity provider knows. */
  readonly audiences: readonly string[]
  /** Epoch ms */
  readonly now: number
}

/** @throws ServiceError InvalidIdentityToken or ExpiredTokenException, in AWS's words */
export function verifyWebIdentity({ token, issuer, audiences, now }: Verification): VerifiedIdentity {
  const { content, signature, header, claims } = parseToken(token)
  const { iss, aud, sub, exp } = claims
  if (typeof iss !== 'string' || typeof aud !== 'string' || typeof sub !== 'string' || typeof exp !== 'number') {
    throw invalid('Missing a required claim: iss, aud, sub or exp')
  }
  if (iss !== issuer.url) throw invalid(`No OpenIDConnect provider found in your account for ${iss}`)
  if (header.alg !== 'RS256' || header.kid !== issuer.keyId || !issuer.verifies(content, signature)) {
    throw invalid(
      "Couldn't retrieve verification key from your identity provider, please reference " +
        'AssumeRoleWithWebIdentity documentation for requirements',
    )
  }
  const seconds = Math.floor(now / 1000)
  if (seconds >= exp) {
    throw new ServiceError(
      'ExpiredTokenException',
      `Token expired: current date/time ${seconds} must be before the expiration date/time ${exp}`,
    )
  }
  if (!audiences.includes(aud)) throw invalid('Incorrect token audience')
  return { subject: sub, audience: aud, claims: textClaims(claims) }
}

interface ParsedToken {
  readonly content: string
  readonly signature: Buffer
  readonly header: Record<string, unknown>
  readonly claims: Record<string, unknown>
}

function parseToken(token: string): ParsedToken {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.')
  if (rest.length > 0 || signature === '') throw notAToken()
  return {
    content: `${header}.${payload}`,
    signature: Buffer.from(signature, 'base64url'),
    header: parsePart(header),
    claims: parsePart(payload),
  }
}

function parsePart(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    if (isRecord(value)) return value
  } catch {
    // Falls through to the one answer for everything that is not a token.
  }
  throw notAToken()
}

function notAToken(): ServiceError {
  return invalid('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)')
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidIdentityToken', message)
}

function textClaims(claims: Record<string, unknown>): Record<string, string> {
  const entries: [string, string][] = []
  for (const [name, value] of Object.entries(claims)) {
    if (typeof value === 'string') entries.push([name, value])
  }
  return Object.fromEntries(entries)
}
