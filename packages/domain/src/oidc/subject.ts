import type { Claims } from './claims.ts'

/**
 * Who a job is, as its token says. GitHub spells the repository in two ways: `repo:OWNER/NAME:` is the classic one,
 * `repo:OWNER@OWNER-ID/NAME@ID:` that of repositories created, renamed or transferred after 2026-07-15.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export interface Subject {
  readonly spelling: 'classic' | 'immutable' | 'customised'
  /** The claim `sub` as it is. */
  readonly text: string
  /** What follows the repository, e.g. `environment:production`; empty when the claim is customised. */
  readonly context: string
  /** The same job in the other spelling, where the token says enough to know it. */
  readonly otherwise: string | undefined
}

/** Undefined for a token without `sub`. */
export function subjectOf(claims: Claims): Subject | undefined {
  const text = claims.sub
  if (!text) return undefined
  const classic = classicPrefix(claims)
  const immutable = immutablePrefix(claims)
  if (classic !== undefined && text.startsWith(classic)) {
    const context = text.slice(classic.length)
    return { spelling: 'classic', text, context, otherwise: immutable && immutable + context }
  }
  if (classic !== undefined && immutable !== undefined && text.startsWith(immutable)) {
    const context = text.slice(immutable.length)
    return { spelling: 'immutable', text, context, otherwise: classic + context }
  }
  return { spelling: 'customised', text, context: '', otherwise: undefined }
}

function classicPrefix({ repository }: Claims): string | undefined {
  return repository !== undefined && /^[^/:]+\/[^/:]+$/.test(repository) ? `repo:${repository}:` : undefined
}

function immutablePrefix(claims: Claims): string | undefined {
  const { repository = '', repository_id: id = '', repository_owner_id: ownerId = '' } = claims
  const [owner = '', name = '', ...rest] = repository.split('/')
  if (owner === '' || name === '' || rest.length > 0 || !/^\d+$/.test(id) || !/^\d+$/.test(ownerId)) return undefined
  return `repo:${owner}@${ownerId}/${name}@${id}:`
}
