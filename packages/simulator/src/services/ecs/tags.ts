import type { Tag } from '@aws-sdk/client-ecs'
import { invalidParameter } from './errors.ts'

const most = 50
const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** @throws InvalidParameterException unless the tags keep to AWS's rules of tags. */
export function checkedTags(tags: readonly Tag[] | undefined): readonly Tag[] {
  const keys = new Set<string>()
  for (const { key, value } of tags ?? []) {
    if (key === undefined || key.length < 1 || key.length > 128) {
      throw invalidParameter(`Tag key '${key ?? ''}' must have 1 to 128 characters.`)
    }
    if (value !== undefined && value.length > 256) {
      throw invalidParameter(`The value of tag '${key}' must have at most 256 characters.`)
    }
    if (!allowed.test(key) || !allowed.test(value ?? '')) {
      throw invalidParameter(`Tag '${key}' has a character other than letters, digits, spaces and _ . : / = + - @.`)
    }
    if (isReserved(key)) {
      throw invalidParameter(`Tag keys starting with 'aws:' are reserved for system use: '${key}'.`)
    }
    if (keys.has(key)) throw invalidParameter(`Duplicate tag keys found: '${key}'.`)
    keys.add(key)
  }
  if (keys.size > most) throw invalidParameter(`Tags can not have more than ${most} elements.`)
  return tags ?? []
}

/** The tags with others put over them by key. Tags of AWS's own stay, and do not count. */
export function mergedTags(tags: readonly Tag[], others: readonly Tag[] | undefined): readonly Tag[] {
  const byKey = new Map([...tags, ...checkedTags(others)].map((tag) => [tag.key, tag]))
  const merged = [...byKey.values()]
  checkedTags(merged.filter(({ key = '' }) => !isReserved(key)))
  return merged
}

/** @throws InvalidParameterException for a tag that only AWS can take away */
export function withoutTags(tags: readonly Tag[], keys: readonly string[] = []): readonly Tag[] {
  const reserved = keys.find(isReserved)
  if (reserved !== undefined) {
    throw invalidParameter(`Tag keys starting with 'aws:' are reserved for system use: '${reserved}'.`)
  }
  return tags.filter(({ key }) => key === undefined || !keys.includes(key))
}

function isReserved(key: string): boolean {
  return /^aws:/i.test(key)
}
