import type { Tag } from '@aws-sdk/client-sts'
import { ServiceError } from '../../service.ts'
import { listViolations, textViolations } from './constraints.ts'

const characters = '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]'

/** The constraints that session tags break, in AWS's words. */
export function tagViolations(tags: readonly Tag[]): string[] {
  const texts = tags.map(({ Key, Value }) => `${Key}=${Value}`)
  return [
    ...listViolations('tags', texts, { max: 50 }),
    ...tags.flatMap(({ Key, Value }, index) => [
      ...textViolations(`tags.${index + 1}.member.key`, Key, { min: 1, max: 128, pattern: `${characters}+` }),
      ...textViolations(`tags.${index + 1}.member.value`, Value, { min: 0, max: 256, pattern: `${characters}*` }),
    ]),
  ]
}

/** @throws ServiceError InvalidParameterValue when keys differ in case only, or not at all */
export function checkTags(tags: readonly Tag[]): void {
  const keys = new Set(tags.map(({ Key }) => Key?.toLowerCase()))
  if (keys.size === tags.length) return
  const message = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
  throw new ServiceError('InvalidParameterValue', message)
}
