import { pageOf as sharedPageOf } from '../../paging.ts'
import { refused } from './errors.ts'

interface PageOptions<T> {
  /** The operation, whose tokens no other one takes. */
  readonly list: string
  readonly nextToken: string | undefined
  /** Unique, and compared as text the order of the list. */
  readonly keyOf: (item: T) => string
  readonly descending?: boolean
}

const pageSize = 100

/** @throws InvalidNextTokenException */
export function pageOf<T>(
  items: readonly T[],
  { list, nextToken, keyOf, descending = false }: PageOptions<T>,
): { items: T[]; nextToken?: string } {
  const page = sharedPageOf(items, {
    list,
    size: pageSize,
    token: nextToken,
    keyOf,
    descending,
    invalidToken: (token) => refused('InvalidNextToken', `The next token is not one of ${list}: ${token}`),
  })
  return { items: page.items, ...(page.next !== undefined && { nextToken: page.next }) }
}
