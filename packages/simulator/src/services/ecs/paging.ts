import { invalidParameter } from './errors.ts'

interface PageRequest {
  readonly maxResults?: number | undefined
  readonly nextToken?: string | undefined
}

interface Order<T> {
  /** Unique, and in the order of the list when compared as text. */
  readonly keyOf: (item: T) => string
  readonly descending?: boolean
}

interface PageOptions<T> {
  /** The operation, whose tokens no other one takes. */
  readonly list: string
  readonly request: PageRequest
  readonly order: Order<T>
}

/**
 * One page of a list and the token of the next one. The token names the last key served: what comes and goes between
 * two pages makes none of the other items appear twice or never.
 */
export function pageOf<T>(
  items: readonly T[],
  { list, request, order }: PageOptions<T>,
): { items: T[]; nextToken?: string } {
  const { maxResults = 100, nextToken } = request
  if (maxResults < 1 || maxResults > 100) {
    throw invalidParameter(`Invalid value for maxResults: ${maxResults}. Valid range: 1-100.`)
  }
  const { keyOf, descending = false } = order
  const sign = descending ? -1 : 1
  const sorted = items.toSorted((a, b) => sign * compare(keyOf(a), keyOf(b)))
  const after = nextToken === undefined ? undefined : parse(nextToken, list)
  const rest = sorted.filter((item) => after === undefined || sign * compare(keyOf(item), after) > 0)
  const page = rest.slice(0, maxResults)
  const last = page.at(-1)
  if (last === undefined || page.length === rest.length) return { items: page }
  return { items: page, nextToken: Buffer.from(prefixOf(list) + keyOf(last)).toString('base64url') }
}

function parse(token: string, list: string): string {
  const text = Buffer.from(token, 'base64url').toString()
  if (!text.startsWith(prefixOf(list))) throw invalidParameter('Invalid token.')
  return text.slice(prefixOf(list).length)
}

function prefixOf(list: string): string {
  return `${list} after `
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
