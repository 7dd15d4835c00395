import type { InitializeMiddleware, MetadataBearer } from '@smithy/types'
import { errorName } from '../failures.ts'
import type { CredentialSource } from './source.ts'

const pauses = [500, 1_000, 2_000, 4_000]

/**
 * Repeats a call with a key of a moment ago that a service does not know yet: sessions become known everywhere only
 * after seconds at times. The refused calls had no effect.
 */
export function awaitRecognition<Input extends object, Output extends MetadataBearer>(
  source: CredentialSource,
  clock: { sleep(ms: number): Promise<void> },
): InitializeMiddleware<Input, Output> {
  return (next) => async (args) => {
    for (const pause of pauses) {
      try {
        return await next(args)
      } catch (error) {
        if (!/^(UnrecognizedClient|InvalidClientTokenId)/.test(errorName(error)) || !source.isNew()) throw error
        await clock.sleep(pause)
      }
    }
    return await next(args)
  }
}
