import { createHash } from 'node:crypto'

/** SHA-256 of a text, in hexadecimal digits, as CodeDeploy wants it beside an AppSpec. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
