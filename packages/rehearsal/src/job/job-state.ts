import { evaluateCondition, interpolate, type JobStatus, type Scope } from '../expressions/expression.ts'
import type { Value } from '../expressions/values.ts'
import type { JobWorkflow } from './job-context.ts'
import type { StepOutcome, StepResult } from './job-result.ts'

/** The contexts that stay the same from step to step. */
export type FixedContexts = Readonly<
  Record<'github' | 'inputs' | 'needs' | 'runner' | 'secrets' | 'strategy' | 'vars', Value>
>

interface StepEntry {
  readonly outputs: Readonly<Record<string, string>>
  readonly outcome: StepOutcome
  readonly conclusion: StepOutcome
}

/** What the steps of a job leave to the steps after them. */
export class JobState {
  readonly #fixed: FixedContexts
  readonly #workflow: JobWorkflow
  readonly #env = new Map<string, string>()
  readonly #steps = new Map<string, StepEntry>()
  #path: readonly string[] = []
  #status: JobStatus = 'success'

  constructor({ fixed, workflow }: { fixed: FixedContexts; workflow: JobWorkflow }) {
    this.#fixed = fixed
    this.#workflow = workflow
  }

  get status(): JobStatus {
    return this.#status
  }

  /** PATH's additions, the last added one first. */
  get path(): readonly string[] {
    return this.#path
  }

  /** Env of workflow and job and what steps exported. */
  env(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#env)
  }

  scope({
    env = {},
    github = {},
  }: {
    env?: Readonly<Record<string, string>>
    github?: Record<string, string>
  } = {}): Scope {
    const known = this.#fixed.github
    return {
      status: this.#status,
      contexts: {
        ...this.#fixed,
        github: typeof known === 'object' ? { ...known, ...github } : github,
        env: { ...this.env(), ...env },
        job: { ...this.#workflow, status: this.#status },
        steps: Object.fromEntries(this.#steps.entries().map(([id, entry]) => [id, { ...entry }])),
      },
    }
  }

  holds(condition: string, scope: Scope): boolean {
    return evaluateCondition(condition, { ...scope, status: this.#status })
  }

  addEnv(env: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(env)) this.#env.set(name, value)
  }

  addPath(directories: readonly string[]): void {
    for (const directory of directories) {
      this.#path = [directory, ...this.#path.filter((known) => known !== directory)]
    }
  }

  record(result: StepResult): void {
    if (result.phase === 'main' && result.id !== undefined) {
      const { outputs, outcome, conclusion } = result
      this.#steps.set(result.id, { outputs, outcome, conclusion })
    }
    if (result.conclusion === 'failure') this.fail()
  }

  fail(): void {
    if (this.#status === 'success') this.#status = 'failure'
  }

  /** A cancelled job stays so, whatever fails afterwards. */
  cancel(): void {
    this.#status = 'cancelled'
  }
}

/** Every text of a map, evaluated in turn. */
export function interpolateAll(templates: Readonly<Record<string, string>>, scope: Scope): Record<string, string> {
  const entries = Object.entries(templates)
  return Object.fromEntries(entries.map(([name, template]) => [name, interpolate(template, scope)]))
}
