import type { TextReply } from '@ecs-actions/github/get-text'
import { idToken } from '@ecs-actions/github/id-token'
import { VirtualClock } from '@ecs-actions/simulator'

export const start = Date.UTC(2026, 0, 1)

interface Asked {
  /** Epoch ms of each request. */
  readonly at: number[]
  readonly clock: VirtualClock
  readonly work: Promise<string>
}

/** Asks on virtual time; every request is answered by `answer`. A machine oversleeps when a second takes it longer. */
export function ask(
  answer: () => Promise<Partial<TextReply>>,
  options: { retry?: boolean; random?: number; second?: number } = {},
): Asked {
  const { random = 1, second = 1_000, ...more } = options
  const clock = new VirtualClock(start)
  const at: number[] = []
  const work = idToken({
    audience: 'sts.amazonaws.com',
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token?secret=in-query',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runtime-token',
    },
    clock: {
      now: () => clock.now(),
      sleep: (ms, signal) => clock.sleep((ms / 1_000) * second, signal),
    },
    random: () => random,
    mask: () => {},
    async get() {
      at.push(clock.now())
      return { status: 200, text: 'body', retryAfter: undefined, ...(await answer()) }
    },
    ...more,
  })
  return { at, clock, work: clock.drive(work) }
}

export async function failureOf(asked: Asked) {
  const error: unknown = await asked.work.catch((thrown: unknown) => thrown)
  return { error, seconds: (asked.clock.now() - start) / 1_000, requests: asked.at.length }
}

export function lost(code: string, more: object = {}) {
  return async () => {
    throw Object.assign(new Error('with a body'), { code, ...more })
  }
}
