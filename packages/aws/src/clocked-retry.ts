import { tunnelStatus } from '@ecs-actions/domain/connection-error'
import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types'
import { errorName } from './failures.ts'
import { correctedClock, httpStatus } from './sdk-metadata.ts'

/** As far as a client needs time: how long to back off. */
export interface Sleeper {
  /** Milliseconds. */
  sleep(ms: number): Promise<void>
}

const longestDelay = 20_000

/**
 * Retries throttling, lost connections and server errors, with exponential back-off and full jitter, asleep on our own
 * clock, so that a run on virtual time needs no wall time for it. A signature that was refused for the wrong time of a
 * runner is sent a second time in any case: the call had no effect, and the SDK has corrected the time.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export function clockedRetry(options: { clock: Sleeper; attempts: number; random: () => number }): RetryStrategyV2 {
  const { clock, attempts, random } = options
  return {
    async acquireInitialRetryToken() {
      return token(0)
    },
    async refreshRetryTokenForRetry(used, info) {
      const retries = used.getRetryCount() + 1
      const most = isRefusedTime(info) ? Math.max(attempts, 2) : attempts
      if (!mayPass(info) || retries >= most) throw new Error('no further attempt')
      await clock.sleep(delay(retries, info, random))
      return token(retries)
    },
    recordSuccess() {},
  }
}

function mayPass(info: RetryErrorInfo): boolean {
  const { error, errorType } = info
  if (errorType === 'CLIENT_ERROR') return (tunnelStatus(error) ?? 0) >= 500
  // The SDK calls each error transient with which it corrects its clock, though refusals are about other things mostly.
  const isRefusal = errorType === 'TRANSIENT' && correctedClock(error) && (httpStatus(error) ?? 500) < 500
  return !isRefusal || isRefusedTime(info)
}

function isRefusedTime({ error }: RetryErrorInfo): boolean {
  const aboutTime = /^(InvalidSignature|SignatureDoesNotMatch|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed)/
  return correctedClock(error) && aboutTime.test(errorName(error))
}

function delay(retries: number, info: RetryErrorInfo, random: () => number): number {
  const base = info.errorType === 'THROTTLING' ? 1_000 : 300
  return random() * Math.min(longestDelay, base * 2 ** (retries - 1))
}

function token(retries: number): RetryToken {
  return { getRetryCount: () => retries, getRetryDelay: () => 0 }
}
