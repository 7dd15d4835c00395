import { refused } from './errors.ts'

interface PageOptions<T> {
  /** The operation, whose tokens no other one takes. */
  readonly list: string
  readonly nextToken: string | undefined
  readonly keyOf: (item: T) => string
}

const pageSize = 100

/**
 * One page of a list and the token of the next one. The token names the last item served, so that what is new at the
 * front of a list makes no other item appear twice.
 * @throws InvalidNextTokenException
 */
export function pageOf<T>(
  items: readonly T[],
  { list, nextToken, keyOf }: PageOptions<T>,
): { items: T[]; nextToken?: string } {
  const start = nextToken === undefined ? 0 : items.findIndex((item) => token(list, keyOf(item)) === nextToken) + 1
  if (nextToken !== undefined && start === 0) {
    throw refused('InvalidNextToken', `The next token is not one of ${list}: ${nextToken}`)
  }
  const page = items.slice(start, start + pageSize)
  const last = page.at(-1)
  if (last === undefined || start + page.length === items.length) return { items: page }
  return { items: page, nextToken: token(list, keyOf(last)) }
}

function token(list: string, key: string): string {
  return Buffer.from(`${list} after ${key}`).toString('base64url')
}
