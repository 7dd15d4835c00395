import { type Failure, isPassing } from '@ecs-actions/domain/failure'
import type { Clock } from './clock.ts'
import { untilAborted } from './until-aborted.ts'

/** How something is looked at again and again. */
export interface Watch<T> {
  /** undefined while AWS does not show it. */
  readonly look: () => Promise<T | undefined>
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Told when `look` fails in a way that may pass; the watch goes on until its signal ends it. */
  readonly onTrouble: (error: unknown) => void
}

/** What is particular about the thing that is watched; times in milliseconds. */
export interface Watched<T> {
  readonly hasEnded: (seen: T) => boolean
  /** What two looks in a row show together: a read may be older than the one before it. */
  readonly latest: (before: T | undefined, look: T) => T
  /** Until the next look, when the watch has lasted so long and this was seen last. */
  readonly pause: (elapsed: number, seen: T | undefined) => number
  /** How long it may stay hidden. */
  readonly hiddenAtMost: (seen: boolean) => number
  /** What to throw then. */
  readonly lost: (seen: boolean) => Failure
}

/**
 * The thing as it changes, up to and including its end. States may be skipped between two looks.
 * @throws what `lost` gives when it stays hidden; the signal's reason when that aborts; what `look` throws
 */
export async function* watch<T extends object>(how: Watch<T>, what: Watched<T>): AsyncGenerator<T> {
  const { look, clock, signal, onTrouble } = how
  const { hasEnded, latest, pause, hiddenAtMost, lost } = what
  const start = clock.now()
  let seen: T | undefined
  let hiddenSince: number | undefined
  for (;;) {
    signal.throwIfAborted()
    const found = await untilAborted(attempt(look, onTrouble), signal)
    const now = clock.now()
    // Only answers count: a look that got none says nothing, and what was seen before it is old.
    hiddenSince = found === undefined ? (hiddenSince ?? now) : undefined
    if (found && found !== 'trouble') {
      seen = latest(seen, found)
      yield seen
      if (hasEnded(seen)) return
    }
    const wasSeen = seen !== undefined
    if (hiddenSince !== undefined && now - hiddenSince >= hiddenAtMost(wasSeen)) throw lost(wasSeen)
    await clock.sleep(pause(now - start, seen), signal)
  }
}

async function attempt<T>(
  look: () => Promise<T | undefined>,
  onTrouble: (error: unknown) => void,
): Promise<T | undefined | 'trouble'> {
  try {
    return await look()
  } catch (error) {
    if (!isPassing(error)) throw error
    onTrouble(error)
    return 'trouble'
  }
}
