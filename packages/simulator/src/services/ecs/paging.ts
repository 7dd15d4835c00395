import { pageOf as sharedPageOf } from '../../paging.ts'
import { invalidParameter } from './errors.ts'

interface PageOptions<T> {
  /** The operation, whose tokens no other one takes. */
  readonly list: string
  readonly request: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined }
  /** Unique, and compared as text the order of the list. */
  readonly keyOf: (item: T) => string
  readonly descending?: boolean
}

/** @throws InvalidParameterException */
export function pageOf<T>(
  items: readonly T[],
  { list, request, keyOf, descending = false }: PageOptions<T>,
): { items: T[]; nextToken?: string } {
  const { maxResults = 100, nextToken } = request
  if (maxResults < 1 || maxResults > 100) {
    throw invalidParameter(`Invalid value for maxResults: ${maxResults}. Valid range: 1-100.`)
  }
  const page = sharedPageOf(items, {
    list,
    size: maxResults,
    token: nextToken,
    keyOf,
    descending,
    invalidToken: () => invalidParameter('Invalid token.'),
  })
  return { items: page.items, ...(page.next !== undefined && { nextToken: page.next }) }
}
