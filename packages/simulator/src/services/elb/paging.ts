import { pageOf as sharedPageOf } from '../../paging.ts'
import { validationError } from '../../validation-error.ts'

interface PageOptions<T> {
  /** The operation, whose markers no other one takes. */
  readonly list: string
  readonly request: { readonly Marker?: string | undefined; readonly PageSize?: number | undefined }
  /** Unique, and compared as text the order of the list. */
  readonly keyOf: (item: T) => string
}

/** @throws ServiceError ValidationError */
export function pageOf<T>(
  items: readonly T[],
  { list, request, keyOf }: PageOptions<T>,
): { items: T[]; marker: { NextMarker?: string } } {
  const { Marker, PageSize = 400 } = request
  if (PageSize < 1 || PageSize > 400) throw validationError(`Page size '${PageSize}' must be from 1 to 400`)
  const page = sharedPageOf(items, {
    list,
    size: PageSize,
    token: Marker,
    keyOf,
    invalidToken: (marker) => validationError(`'${marker}' is not a valid marker`),
  })
  return { items: page.items, marker: page.next === undefined ? {} : { NextMarker: page.next } }
}
