import type { Target } from '../network/target.ts'
import type { ElbState } from '../services/elb/state.ts'
import { TargetPool } from './target-pool.ts'

interface Entry {
  readonly targetGroupArn: string
  readonly target: Target
  readonly pool: TargetPool
}

/** The connections to all targets. They drain and end with their targets' registration. */
export class TargetPools {
  readonly #elb: ElbState
  readonly #entries = new Map<string, Entry>()
  readonly #unsubscribe = new Map<string, () => void>()

  constructor(elb: ElbState) {
    this.#elb = elb
  }

  pool(targetGroupArn: string, target: Target): TargetPool {
    const key = `${targetGroupArn} ${target.address}:${target.port}`
    const entry = this.#entries.get(key) ?? { targetGroupArn, target, pool: new TargetPool() }
    this.#entries.set(key, entry)
    this.#watch(targetGroupArn)
    return entry.pool
  }

  close(): void {
    for (const unsubscribe of this.#unsubscribe.values()) unsubscribe()
    for (const { pool } of this.#entries.values()) pool.cut()
    this.#entries.clear()
    this.#unsubscribe.clear()
  }

  #watch(targetGroupArn: string): void {
    if (this.#unsubscribe.has(targetGroupArn)) return
    const unsubscribe = this.#elb.targetGroups.onChange(targetGroupArn, () => this.#follow(targetGroupArn))
    this.#unsubscribe.set(targetGroupArn, unsubscribe)
  }

  #follow(targetGroupArn: string): void {
    for (const [key, entry] of this.#entries) {
      if (entry.targetGroupArn !== targetGroupArn) continue
      const state = this.#elb.targetGroups.health(targetGroupArn, entry.target)
      entry.pool.drain(state === 'draining')
      if (state !== undefined) continue
      entry.pool.cut()
      this.#entries.delete(key)
    }
  }
}
