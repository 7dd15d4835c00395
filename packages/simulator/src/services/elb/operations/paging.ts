import { validationError } from '../errors.ts'

interface PageRequest {
  readonly Marker?: string | undefined
  readonly PageSize?: number | undefined
}

const prefix = 'after '

/** One page in the order of the keys. The marker names the last key served. */
export function pageOf<T>(
  items: readonly T[],
  { request, keyOf }: { readonly request: PageRequest; readonly keyOf: (item: T) => string },
): { readonly items: T[]; readonly marker: { NextMarker?: string } } {
  const { Marker, PageSize = 400 } = request
  if (PageSize < 1 || PageSize > 400) throw validationError(`Page size '${PageSize}' must be from 1 to 400`)
  const after = Marker === undefined ? undefined : parse(Marker)
  const sorted = items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .filter(({ key }) => after === undefined || key > after)
  const page = sorted.slice(0, PageSize)
  const last = page.at(-1)
  const isEnd = last === undefined || page.length === sorted.length
  return {
    items: page.map(({ item }) => item),
    marker: isEnd ? {} : { NextMarker: Buffer.from(prefix + last.key).toString('base64url') },
  }
}

function parse(marker: string): string {
  const text = Buffer.from(marker, 'base64url').toString()
  if (!text.startsWith(prefix)) throw validationError(`'${marker}' is not a valid marker`)
  return text.slice(prefix.length)
}
