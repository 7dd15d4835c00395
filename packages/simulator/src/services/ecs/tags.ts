import type { Tag } from '@aws-sdk/client-ecs'
import { invalidParameter } from './errors.ts'

const most = 50

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
    if (/^aws:/i.test(key))
      throw invalidParameter(`Tag keys starting with 'aws:' are reserved for system use: '${key}'.`)
    if (keys.has(key)) throw invalidParameter(`Duplicate tag keys found: '${key}'.`)
    keys.add(key)
  }
  if (keys.size > most) throw invalidParameter(`Tags can not have more than ${most} elements.`)
  return tags ?? []
}

/** The tags with others put over them by key. */
export function mergedTags(tags: readonly Tag[], others: readonly Tag[] | undefined): readonly Tag[] {
  const byKey = new Map([...tags, ...checkedTags(others)].map((tag) => [tag.key, tag]))
  return checkedTags([...byKey.values()])
}
