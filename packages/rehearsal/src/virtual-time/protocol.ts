/**
 * What the two sides of virtual time say to each other over the child's IPC channel.
 *
 *   parent  -- Round { round, now, fire: true }  -->  child: the time is `now`; fire what is due, answer when nothing runs
 *   parent  -- Round { round, now, fire: false } -->  child: the time is about to be `now`; answer at once
 *   parent  <-- Idle { round, … }                --   child: done; this is what I wait for
 *
 * A child hears of a moment before the server does, because an answer of the server can be faster than the channel.
 */
export interface Round {
  readonly virtualTime: 'round'
  readonly round: number
  /** Epoch ms. */
  readonly now: number
  readonly fire: boolean
}

export interface Idle {
  readonly virtualTime: 'idle'
  readonly round: number
  /** HTTP requests of this process that have no complete answer yet. */
  readonly openRequests: number
  /** Epoch ms of the first pending timer, null when there is none. */
  readonly nextTimerAt: number | null
}

/** Carries the moment (epoch ms) at which a child starts; the preload removes it from the child's environment. */
export const startVariable = 'REHEARSAL_VIRTUAL_NOW'

export function isRound(message: unknown): message is Round {
  return isRecord(message) && message.virtualTime === 'round'
}

export function isIdle(message: unknown): message is Idle {
  return isRecord(message) && message.virtualTime === 'idle'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
