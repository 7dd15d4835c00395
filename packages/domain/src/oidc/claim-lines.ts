import { foreignLine } from '../foreign-text.ts'
import type { Claims } from './claims.ts'

/** What trust policies look at, in the order of its weight. */
const telling = [
  'iss',
  'sub',
  'aud',
  'repository',
  'repository_id',
  'ref',
  'environment',
  'job_workflow_ref',
  'event_name',
  'actor',
]

/** The claims that decide about access, one a line, those that the token lacks left out. */
export function claimLines(claims: Claims): string[] {
  const lines: string[] = []
  for (const name of telling) {
    const value = claims[name]
    if (value !== undefined) lines.push(`  ${name}: ${foreignLine(value, 256)}`)
  }
  return lines
}
