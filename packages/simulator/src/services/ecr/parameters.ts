import { ServiceError } from '../../service.ts'

/** @throws ServiceError InvalidParameterException unless it is a repository name as ECR allows it */
export function repositoryName(value: string | undefined): string {
  const problem = nameProblem(value)
  if (value === undefined || problem !== undefined) throw invalidParameter('repositoryName', problem ?? '')
  return value
}

function nameProblem(value: string | undefined): string | undefined {
  if (value === undefined) return 'must not be null'
  if (value.length < 2 || value.length > 256) return 'must have a length between 2 and 256'
  const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*'
  if (new RegExp(`^${part}(?:/${part})*$`).test(value)) return undefined
  return `must satisfy regular expression '${part}(/${part})*'`
}

export function invalidParameter(name: string, constraint: string): ServiceError {
  return new ServiceError(
    'InvalidParameterException',
    `Invalid parameter at '${name}' failed to satisfy constraint: '${constraint}'`,
  )
}

interface PageRequest {
  readonly maxResults?: number | undefined
  readonly nextToken?: string | undefined
}

/** @throws ServiceError InvalidParameterException when a request names what it wants, and wants it in pages too */
export function refusePaging({ maxResults, nextToken }: PageRequest, names: string): void {
  if (maxResults === undefined && nextToken === undefined) return
  throw invalidParameter(names, 'must not be given together with maxResults or nextToken')
}

/** A page of a listing. The token is opaque to clients. */
export function page<T>(
  all: readonly T[],
  { maxResults = 100, nextToken }: PageRequest,
): { items: T[]; nextToken?: string } {
  if (!Number.isInteger(maxResults) || maxResults < 1 || maxResults > 1000) {
    throw invalidParameter('maxResults', 'must be between 1 and 1000')
  }
  const start = nextToken === undefined ? 0 : offsetOf(nextToken)
  const end = start + maxResults
  const items = all.slice(start, end)
  return end < all.length ? { items, nextToken: Buffer.from(`offset:${end}`).toString('base64') } : { items }
}

function offsetOf(token: string): number {
  const match = /^offset:(\d{1,9})$/.exec(Buffer.from(token, 'base64').toString('utf8'))
  if (!match) throw invalidParameter('nextToken', 'must be the token of an earlier page')
  return Number(match[1])
}
