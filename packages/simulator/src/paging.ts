import type { ServiceError } from './service.ts'

interface Listing<T> {
  /** The operation, whose tokens no other one takes. */
  readonly list: string
  readonly size: number
  readonly token: string | undefined
  /** Unique, and compared as text the order of the list. */
  readonly keyOf: (item: T) => string
  readonly descending?: boolean
  readonly invalidToken: (token: string) => ServiceError
}

/**
 * One page of a list and the token of the next one. The token names the last key served: what comes and goes between
 * two pages makes none of the other items appear twice or never.
 * @throws ServiceError for a token that is not one of this list
 */
export function pageOf<T>(items: readonly T[], listing: Listing<T>): { items: T[]; next: string | undefined } {
  const { size, token, keyOf, descending = false } = listing
  const sign = descending ? -1 : 1
  const after = token === undefined ? undefined : keyIn(token, listing)
  const rest = items
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => after === undefined || sign * compare(key, after) > 0)
    .toSorted((a, b) => sign * compare(a.key, b.key))
  const page = rest.slice(0, size)
  const last = page.at(-1)
  const isEnd = last === undefined || page.length === rest.length
  return { items: page.map(({ item }) => item), next: isEnd ? undefined : tokenAfter(listing.list, last.key) }
}

function tokenAfter(list: string, key: string): string {
  return Buffer.from(`${list} after ${key}`).toString('base64url')
}

function keyIn<T>(token: string, { list, invalidToken }: Listing<T>): string {
  const text = Buffer.from(token, 'base64url').toString()
  const prefix = `${list} after `
  if (!text.startsWith(prefix)) throw invalidToken(token)
  return text.slice(prefix.length)
}

/** By code units, as AWS sorts names. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
