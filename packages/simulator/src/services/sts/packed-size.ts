import type { Tag } from '@aws-sdk/client-sts'
import { ServiceError } from '../../service.ts'
import type { SessionPolicies } from './session-policies.ts'

/** AWS packs policies and tags by a method of its own, into a space that it does not name; here plain characters count. */
const SPACE = 2048

/**
 * How much of the space for policies and tags a session needs, in percent; undefined for a session without any.
 * @throws ServiceError PackedPolicyTooLarge over 100
 */
export function packedSize(
  { Policy = '', PolicyArns = [] }: SessionPolicies,
  tags: readonly Tag[],
): number | undefined {
  const policies = [Policy, ...PolicyArns.map(({ arn = '' }) => arn)].join('')
  const characters = policies.length + tags.map(({ Key = '', Value = '' }) => Key + Value).join('').length
  if (characters === 0) return undefined
  const percent = Math.ceil((characters / SPACE) * 100)
  if (percent <= 100) return percent
  const what =
    policies === ''
      ? `Packed size of session tags consumes ${percent}% of allotted space.`
      : `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`
  throw new ServiceError('PackedPolicyTooLarge', what)
}
