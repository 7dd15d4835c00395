import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { describe, expect, test } from '@jest/globals'

async function delays(
  errorType: 'THROTTLING' | 'TRANSIENT' | 'SERVER_ERROR' | 'CLIENT_ERROR',
  random = 1,
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
    for (;;) token = await strategy.refreshRetryTokenForRetry(token, { errorType })
  } catch {
    return slept
  }
}

describe('retries', () => {
  test('back off on our own clock, up to a limit, eight attempts in all', async () => {
    expect(await delays('TRANSIENT')).toEqual([300, 600, 1_200, 2_400, 4_800, 9_600, 19_200])
    expect(await delays('THROTTLING')).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000])
    expect(await delays('SERVER_ERROR', 0.5)).toEqual([150, 300, 600, 1_200, 2_400, 4_800, 9_600])
  })

  test('never repeat what was refused for good', async () => {
    expect(await delays('CLIENT_ERROR')).toEqual([])
  })
})
