import type { Alarms, Listeners, WeightedGroup } from '../../src/services/codedeploy/world.ts'

type AlarmState = ReturnType<Alarms['state']>

/** Listeners and target groups that only remember what they were told. */
export class TinyListeners implements Listeners {
  readonly #groups: Map<string, string>
  readonly #forwards = new Map<string, readonly WeightedGroup[]>()

  constructor(options: { targetGroups: readonly string[]; listeners: readonly string[] }) {
    this.#groups = new Map(options.targetGroups.map((name) => [name, `arn:target-group/${name}`]))
    for (const arn of options.listeners) this.#forwards.set(arn, [])
  }

  exists(arn: string): boolean {
    return this.#forwards.has(arn)
  }

  targetGroupArn(name: string): string | undefined {
    return this.#groups.get(name)
  }

  forward(arn: string, groups: readonly WeightedGroup[]): void {
    this.#forwards.set(arn, groups)
  }

  /** Weights by the target groups' ARNs. */
  weights(arn: string): Record<string, number> {
    return Object.fromEntries((this.#forwards.get(arn) ?? []).map((group) => [group.targetGroupArn, group.weight]))
  }

  removeTargetGroup(name: string): void {
    this.#groups.delete(name)
  }
}

export class TinyAlarms implements Alarms {
  readonly #states = new Map<string, AlarmState>()
  readonly #subscribers = new Set<() => void>()

  state(name: string): AlarmState {
    return this.#states.get(name)
  }

  onChange(changed: () => void): () => void {
    this.#subscribers.add(changed)
    return () => {
      this.#subscribers.delete(changed)
    }
  }

  set(name: string, state: AlarmState): void {
    this.#states.set(name, state)
    for (const subscriber of [...this.#subscribers]) subscriber()
  }
}
