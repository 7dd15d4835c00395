import { invalidParameter } from './errors.ts'

/**
 * A place between two events of a stream. On the wire it looks like AWS's: `f/` or `b/`, 56 digits, `/s`; clients
 * compare tokens, so the same place at the same moment is the same text.
 */
export interface PageToken {
  readonly direction: 'f' | 'b'
  readonly position: number
  /** Epoch ms; a token is good for 24 hours. */
  readonly issuedAt: number
  /** An empty page has already been served at this place. */
  readonly emptyServed: boolean
}

const lifetime = 24 * 3_600_000

export function formatToken(token: PageToken): string {
  const issuedAt = String(token.issuedAt).padStart(15, '0')
  const position = String(token.position).padStart(40, '0')
  return `${token.direction}/${issuedAt}${position}${token.emptyServed ? 1 : 0}/s`
}

/** @throws InvalidParameterException for a text that is no token, or one older than 24 hours. */
export function parseToken(text: string, now: number): PageToken {
  const match = /^([fb])\/(\d{15})(\d{40})([01])\/s$/.exec(text)
  const issuedAt = Number(match?.[2])
  if (!match || now - issuedAt > lifetime) throw invalidParameter('The specified nextToken is invalid.')
  return {
    direction: match[1] === 'f' ? 'f' : 'b',
    position: Number(match[3]),
    issuedAt,
    emptyServed: match[4] === '1',
  }
}
