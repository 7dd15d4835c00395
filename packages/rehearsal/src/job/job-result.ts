import type { Annotation, LogLine } from '../log/log-line.ts'

/** `outcome` is before continue-on-error, `conclusion` after it. */
export type StepOutcome = 'success' | 'failure' | 'cancelled' | 'skipped'

export interface StepResult {
  /** Its place in the order of running, from 1. */
  readonly number: number
  readonly id: string | undefined
  /** The same for the main and the post phase of a step. */
  readonly name: string
  readonly uses: string | undefined
  readonly run: string | undefined
  readonly phase: 'main' | 'post'
  readonly outcome: StepOutcome
  readonly conclusion: StepOutcome
  readonly outputs: Readonly<Record<string, string>>
  /** Names of what it saved for its post phase. */
  readonly state: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly lines: readonly LogLine[]
  /** Markdown, masked. */
  readonly summary: string
  /** null without a process, or when a signal ended it. */
  readonly exitCode: number | null
  /** On the clock of the rehearsal. */
  readonly durationMs: number
}

export interface JobResult {
  readonly conclusion: StepOutcome
  /** Empty ones, and those that hold a secret, are left out, as on GitHub. */
  readonly outputs: Readonly<Record<string, string>>
  readonly environment: { readonly name: string; readonly url: string } | undefined
  readonly steps: readonly StepResult[]
  /** What the job itself has to say: lines before the first and after the last step. */
  readonly lines: readonly LogLine[]
  readonly annotations: readonly Annotation[]
}
