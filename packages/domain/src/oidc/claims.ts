import { isJsonObject, type Json } from '../json.ts'
import { textOfBase64url } from './base64url.ts'

/** What a token says, by the names of its claims. It has no prototype, so that no name is there unless the token has it. */
export type Claims = Readonly<Record<string, string>>

// STS takes no longer one: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
const longestToken = 20_000
// GitHub gives some forty, and one for each custom property of the repository.
const mostClaims = 200
const longestName = 256
const longestValue = 2_048

/**
 * The claims of a JWT whose values are text or numbers. Nothing is verified: they are good for words, not for decisions.
 * A claim that is too long to be GitHub's is left out. Undefined for what is no JWT.
 */
export function claimsOf(token: string): Claims | undefined {
  if (token.length > longestToken) return undefined
  const parts = token.split('.')
  const payload = parts.length === 3 ? parsed(textOfBase64url(parts[1] ?? '')) : undefined
  if (!isJsonObject(payload)) return undefined
  const claims: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(payload).slice(0, mostClaims)) {
    const text = textOf(value)
    if (text !== undefined && name.length <= longestName && text.length <= longestValue) claims[name] = text
  }
  return claims
}

function parsed(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOf(value: Json): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
}
