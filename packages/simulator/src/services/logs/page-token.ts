import { createHash } from 'node:crypto'
import { invalidParameter } from './errors.ts'

/**
 * A place between two events of a stream. On the wire it looks like AWS's: `f/` or `b/`, 56 digits, `/s`; clients
 * compare tokens, so the same place at the same moment is the same text.
 */
export interface PageToken {
  readonly direction: 'f' | 'b'
  /** The ARN of the stream: the token means nothing in another one. */
  readonly stream: string
  readonly position: number
  /** Epoch ms; a token is good for 24 hours. */
  readonly issuedAt: number
  /** An empty page has already been served at this place. */
  readonly emptyServed: boolean
}

const lifetime = 24 * 3_600_000

export function formatToken(token: PageToken): string {
  const issuedAt = String(token.issuedAt).padStart(15, '0')
  const position = String(token.position).padStart(30, '0')
  return `${token.direction}/${issuedAt}${checksum(token.stream)}${position}${token.emptyServed ? 1 : 0}/s`
}

/** @throws InvalidParameterException for a text that is no token, one of another stream, or one older than 24 hours. */
export function parseToken(text: string, { stream, now }: { stream: string; now: number }): PageToken {
  const match = /^([fb])\/(\d{15})(\d{10})(\d{30})([01])\/s$/.exec(text)
  const issuedAt = Number(match?.[2])
  if (!match || match[3] !== checksum(stream) || now - issuedAt > lifetime)
    throw invalidParameter('The specified nextToken is invalid.')
  return {
    direction: match[1] === 'f' ? 'f' : 'b',
    stream,
    position: Number(match[4]),
    issuedAt,
    emptyServed: match[5] === '1',
  }
}

/** Ten digits. */
function checksum(stream: string): string {
  return String(createHash('sha256').update(stream).digest().readUInt32BE()).padStart(10, '0')
}
