import type { ChildProcess } from 'node:child_process'

/** Time as the runner needs it: for durations, time limits and the pauses between signals. */
export interface RunnerClock {
  /** Epoch ms. */
  now(): number
  /** Runs `run` once in `ms`. Returns the way to cancel it. */
  after(ms: number, run: () => void): () => void
}

/** A clock that the child processes live on too: VirtualTime is one. */
export interface ProcessTime extends RunnerClock {
  nodeFlags(): readonly string[]
  environment(): Readonly<Record<string, string>>
  attach(child: ChildProcess): void
  /** Something happened to a process from outside; it has to be seen before the clock moves. */
  disturb(): void
}

export const systemClock: RunnerClock = {
  now: () => Date.now(),
  after(ms, run) {
    // setTimeout takes no more than about 24 days; no limit of a job is longer.
    const timer = setTimeout(run, Math.min(ms, 2_147_483_647))
    return () => clearTimeout(timer)
  },
}
