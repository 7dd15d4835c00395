import type { InitializeMiddleware, MetadataBearer } from '@smithy/types'
import { errorName } from '../failures.ts'
import type { CredentialSource } from './source.ts'

/**
 * Repeats a call once with other credentials when the service says that the ones it came with have expired: they may
 * end before their time, and the clock of a runner may be wrong. The refused call had no effect.
 */
export function renewOnExpiry<Input extends object, Output extends MetadataBearer>(
  source: CredentialSource,
): InitializeMiddleware<Input, Output> {
  return (next) => async (args) => {
    const used = await source()
    try {
      return await next(args)
    } catch (refusal) {
      if (!/^(ExpiredToken|RequestExpired)/.test(errorName(refusal))) throw refusal
      if (!(await source.renew(used))) throw refusal
      return await next(args)
    }
  }
}
