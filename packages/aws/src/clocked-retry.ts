import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types'

/** As far as a client needs time: how long to back off. */
export interface Sleeper {
  /** Milliseconds. */
  sleep(ms: number): Promise<void>
}

const longestDelay = 20_000

/**
 * Retries throttling, lost connections and server errors, with exponential back-off and full jitter, asleep on our own
 * clock, so that a run on virtual time needs no wall time for it.
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
      if (info.errorType === 'CLIENT_ERROR' || retries >= attempts) throw new Error('no further attempt')
      await clock.sleep(delay(retries, info, random))
      return token(retries)
    },
    recordSuccess() {},
  }
}

function delay(retries: number, info: RetryErrorInfo, random: () => number): number {
  const base = info.errorType === 'THROTTLING' ? 1_000 : 300
  return random() * Math.min(longestDelay, base * 2 ** (retries - 1))
}

function token(retries: number): RetryToken {
  return { getRetryCount: () => retries, getRetryDelay: () => 0 }
}
