import { Failure, isPassing } from '@ecs-actions/domain/failure'

/**
 * How hard to try: `patient` while nothing else can be done, `once`, without waiting for trouble to pass, while the
 * credentials at hand still work.
 */
export type Effort = 'patient' | 'once'

export interface RetryClock {
  /** Epoch ms. */
  now(): number
  /** Milliseconds. */
  sleep(ms: number): Promise<void>
}

export interface Persistence {
  readonly clock: RetryClock
  readonly effort: Effort
  /** From 0 up to 1. */
  random(): number
  /** What to do about an error, `again` whatever the effort; undefined: again when it may pass. */
  hint(error: unknown): 'again' | 'once' | 'never' | undefined
}

const patience = 120_000
const attempts = 8
const longestPause = 20_000

/**
 * Does the work again after trouble that may pass, with exponential back-off and full jitter. What cannot pass is never
 * tried twice.
 */
export async function persist<T>(work: () => Promise<T>, { clock, effort, random, hint }: Persistence): Promise<T> {
  const end = clock.now() + patience
  let onceMore = true
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const hinted = hint(error)
      const what = hinted ?? (isPassing(error) ? 'again' : 'never')
      const mayGoOn = what === 'again' || (what === 'once' && onceMore)
      const isEnough = effort === 'once' && hinted !== 'again'
      if (!mayGoOn || isEnough || attempt >= attempts) throw error
      if (what === 'once') onceMore = false
      const pause = random() * Math.min(longestPause, base(error) * 2 ** (attempt - 1))
      if (clock.now() + pause >= end) throw error
      await clock.sleep(pause)
    }
  }
}

/** Milliseconds; who is throttled waits longer. */
function base(error: unknown): number {
  return error instanceof Failure && error.code === 'throttled' ? 1_000 : 300
}
