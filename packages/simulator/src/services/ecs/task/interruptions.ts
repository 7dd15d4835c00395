export type Interruption = 'SpotInterruption' | 'TerminationNotice' | 'InfrastructureHealth'

export interface PlannedInterruption {
  readonly stopCode: Interruption
  /** Milliseconds from RunTask on. */
  readonly after: number
  /** How many tasks are interrupted. */
  readonly times: number
  /** Only tasks of this family. */
  readonly family?: string
}

/** Which of the tasks to come the infrastructure will take away. */
export class Interruptions {
  readonly #planned: { rule: PlannedInterruption; left: number }[] = []

  plan(rule: PlannedInterruption): void {
    this.#planned.push({ rule, left: rule.times })
  }

  /** What is planned for a task that starts now. */
  take({ family }: { family: string }): PlannedInterruption | undefined {
    const planned = this.#planned.find(({ rule, left }) => left > 0 && (rule.family ?? family) === family)
    if (!planned) return undefined
    planned.left--
    return planned.rule
  }
}
