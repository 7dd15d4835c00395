import type { Traffic } from './traffic.ts'
import type { Visit } from './visitors.ts'

/** What the demo tells, in the terminal and on its page. Texts come from actions and containers: not to be trusted. */
export interface Story {
  readonly acts: readonly Act[]
  readonly visits: readonly Visit[]
  /** Milliseconds, all acts together. */
  readonly took: number
}

export interface Act {
  readonly title: string
  /** What it shows, one sentence. */
  readonly purpose: string
  readonly job: string
  readonly conclusion: Conclusion
  readonly expected: Conclusion
  readonly steps: readonly Step[]
  readonly checks: readonly Check[]
  readonly traffic: Traffic
  /** When it began and ended, in milliseconds since the visitors came. */
  readonly from: number
  readonly to: number
  /** Milliseconds */
  readonly took: number
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

export interface Step {
  readonly name: string
  readonly conclusion: Conclusion
  /** Milliseconds */
  readonly took: number
  readonly lines: readonly Line[]
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  /** The step's job summary: Markdown, empty when it wrote none. */
  readonly summary: string
}

export interface Line {
  /** `detail` is what the runner tells of the step, not the step itself. */
  readonly kind: 'heading' | 'detail' | 'output' | 'warning' | 'error'
  readonly text: string
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** One thing the demo looked at by itself, from outside the actions. */
export interface Check {
  readonly expectation: string
  readonly seen: string
  readonly holds: boolean
}

export function actSucceeded(act: Act): boolean {
  return act.conclusion === act.expected && act.checks.every(({ holds }) => holds)
}
