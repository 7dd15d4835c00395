import type { Failure } from '@aws-sdk/client-ecs'

export interface CapacityRefusal {
  /** E.g. `RESOURCE:MEMORY`, `AGENT`, or `Capacity is unavailable at this time. …`. */
  readonly reason: string
  readonly detail?: string
  readonly arn?: string
  /** How many tasks are refused. */
  readonly times: number
  /** Only tasks of this family. */
  readonly family?: string
}

/** Where tasks find room. There is always room, except for what was told to be refused. */
export class Capacity {
  readonly #refusals: { rule: CapacityRefusal; left: number }[] = []

  refuse(rule: CapacityRefusal): void {
    this.#refusals.push({ rule, left: rule.times })
  }

  /** Asks for room for one task; the failure as RunTask lists it when there is none. */
  take({ family }: { family: string }): Failure | undefined {
    const refusal = this.#refusals.find(({ rule, left }) => left > 0 && (rule.family ?? family) === family)
    if (!refusal) return undefined
    refusal.left--
    const { reason, detail, arn } = refusal.rule
    return { ...(arn === undefined ? {} : { arn }), reason, ...(detail === undefined ? {} : { detail }) }
  }
}
