import { isJsonObject, type JsonObject } from '../../json.ts'
import { memberPath } from '../json-path.ts'
import type { Changes } from './changes.ts'
import { withEntriesOf } from './maps.ts'
import { member, withMember } from './members.ts'
import { forDriver } from './merge.ts'
import { type Place, wrongType } from './mistakes.ts'

/**
 * The container with another log driver, or other options for it. Options are merged into those that are there, unless
 * they are another driver's.
 */
export function withLogConfiguration(
  container: JsonObject,
  { logDriver, logOptions }: Pick<Changes, 'logDriver' | 'logOptions'>,
  { at, mistakes }: Place,
): JsonObject {
  if (logDriver === undefined && logOptions.size === 0) return container
  const path = memberPath(at, 'logConfiguration')
  const present = member(container, 'logConfiguration') ?? {}
  if (!isJsonObject(present)) {
    mistakes.push(wrongType(path, 'a mapping', present))
    return container
  }
  const driven = logDriver === undefined ? present : withMember(forDriver(present, logDriver), 'logDriver', logDriver)
  if (typeof member(driven, 'logDriver') !== 'string') {
    mistakes.push({
      at: path,
      message: 'log options are given, and no log driver that they are for',
      remedy: 'Give log-configuration-log-driver, or a logDriver in the template.',
    })
    return container
  }
  return withMember(
    container,
    'logConfiguration',
    withEntriesOf(driven, 'options', { at: path, mistakes, values: logOptions }),
  )
}
