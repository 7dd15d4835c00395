import type { ListApplicationRevisionsInput } from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'
import type { RegisteredRevision } from './revisions.ts'

interface ListOptions {
  readonly request: ListApplicationRevisionsInput
  /** Whether a revision, by digest, is the target revision of a deployment group. */
  readonly isTarget: (sha256: string) => boolean
}

interface Listed {
  readonly items: readonly RegisteredRevision[]
  /** Compared as text, the order of the list. */
  readonly keyOf: (registered: RegisteredRevision) => string
  readonly descending: boolean
}

/**
 * The revisions that ListApplicationRevisions lists, and in which order.
 * @throws InvalidSortByException, InvalidSortOrderException, InvalidDeployedStateFilterException
 */
export function listedRevisions(revisions: readonly RegisteredRevision[], { request, isTarget }: ListOptions): Listed {
  const { sortBy = 'registerTime', sortOrder = 'ascending', deployed = 'ignore', s3Bucket } = request
  if (sortOrder !== 'ascending' && sortOrder !== 'descending') {
    throw refused('InvalidSortOrder', `The sort order must be ascending or descending, not ${String(sortOrder)}`)
  }
  if (!['ignore', 'include', 'exclude'].includes(deployed)) {
    throw refused('InvalidDeployedStateFilter', `deployed must be ignore, include or exclude, not ${deployed}`)
  }
  const timeOf = sortKey(sortBy)
  // None of them is in Amazon S3.
  const candidates = s3Bucket === undefined ? revisions : []
  return {
    items: candidates.filter(
      ({ revision }) => deployed === 'ignore' || isTarget(revision.sha256) === (deployed === 'include'),
    ),
    keyOf: (registered) => `${String(timeOf(registered)).padStart(15, '0')} ${registered.revision.sha256}`,
    descending: sortOrder === 'descending',
  }
}

function sortKey(sortBy: string): (registered: RegisteredRevision) => number {
  switch (sortBy) {
    case 'registerTime':
      return ({ registeredAt }) => registeredAt
    case 'firstUsedTime':
      return ({ firstUsedAt }) => firstUsedAt ?? 0
    case 'lastUsedTime':
      return ({ lastUsedAt }) => lastUsedAt ?? 0
    default:
      throw refused('InvalidSortBy', `sortBy must be registerTime, firstUsedTime or lastUsedTime, not ${sortBy}`)
  }
}
