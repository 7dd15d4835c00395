import type { InitializeMiddleware, MetadataBearer } from '@smithy/types'
import { errorName } from '../failures.ts'
import { addAttempts, afterAttempts, attempts } from '../sdk-metadata.ts'
import type { CredentialSource } from './source.ts'

/**
 * Repeats a call once with other credentials when the service says that the ones it came with have expired: they may
 * end before their time, and the clock of a runner may be wrong. The refused call had no effect.
 *
 * Whether a call may have had an effect is judged by its attempts: those before the refusal count.
 */
export function renewOnExpiry<Input extends object, Output extends MetadataBearer>(
  source: CredentialSource,
): InitializeMiddleware<Input, Output> {
  return (next) => async (args) => {
    const used = await source().catch((error: unknown) => {
      throw afterAttempts(error, 0)
    })
    try {
      return await next(args)
    } catch (refusal) {
      if (!/^(ExpiredToken|RequestExpired)/.test(errorName(refusal))) throw refusal
      const before = attempts(refusal) - 1
      const hasOthers = await source.renew(used).catch((error: unknown) => {
        throw afterAttempts(error, before === 0 ? 0 : attempts(refusal))
      })
      if (!hasOthers) throw refusal
      return await next(args).catch((second: unknown) => {
        addAttempts(second, before)
        throw second
      })
    }
  }
}
