import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { describe, expect, test } from '@jest/globals'
import type { RetryErrorInfo } from '@smithy/types'

async function delays(
  errorType: 'THROTTLING' | 'TRANSIENT' | 'SERVER_ERROR' | 'CLIENT_ERROR',
  { random = 1, error }: { random?: number; error?: NonNullable<RetryErrorInfo['error']> } = {},
): Promise<number[]> {
  const slept: number[] = []
  const clock = {
    async sleep(ms: number) {
      slept.push(ms)
    },
  }
  const strategy = clockedRetry({ clock, attempts: 8, random: () => random })
  let token = await strategy.acquireInitialRetryToken('')
  try {
    for (;;) token = await strategy.refreshRetryTokenForRetry(token, { errorType, ...(error ? { error } : {}) })
  } catch {
    return slept
  }
}

describe('retries', () => {
  test('back off on our own clock, up to a limit, eight attempts in all', async () => {
    expect(await delays('TRANSIENT')).toEqual([300, 600, 1_200, 2_400, 4_800, 9_600, 19_200])
    expect(await delays('THROTTLING')).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000])
    expect(await delays('SERVER_ERROR', { random: 0.5 })).toEqual([150, 300, 600, 1_200, 2_400, 4_800, 9_600])
  })

  test('never repeat what was refused for good', async () => {
    expect(await delays('CLIENT_ERROR')).toEqual([])
  })

  test('repeat what a proxy could not do for now, not what it forbids', async () => {
    const refused = (statusCode: number) => ({
      ...{ name: 'Error', message: 'words of Node', code: 'ERR_PROXY_TUNNEL', statusCode },
    })
    expect(await delays('CLIENT_ERROR', { error: refused(502) })).toHaveLength(7)
    expect(await delays('CLIENT_ERROR', { error: refused(407) })).toEqual([])
  })

  // The SDK calls every error transient after which it has corrected its clock.
  test('take a refusal for one also when the clock of the runner is wrong', async () => {
    const answered = (httpStatusCode: number) => ({
      ...{ name: 'ClientException', message: 'words of AWS' },
      $metadata: { httpStatusCode, clockSkewCorrected: true as const },
    })
    expect(await delays('TRANSIENT', { error: answered(400) })).toEqual([])
    expect(await delays('TRANSIENT', { error: answered(503) })).toHaveLength(7)
  })
})
