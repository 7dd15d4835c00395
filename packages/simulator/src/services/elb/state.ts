import type { PrivateNetwork } from '../../network/private-network.ts'
import type { Clock } from '../../time/clock.ts'
import { ElbArns } from './arns.ts'
import { ElbListeners } from './listener/listeners.ts'
import { LoadBalancers } from './load-balancer/load-balancers.ts'
import { targetAsker } from './target-group/ask-target.ts'
import { ElbTargetGroups } from './target-group/target-groups.ts'

export interface ElbOptions {
  readonly clock: Clock
  readonly network: PrivateNetwork
  readonly region: string
  readonly accountId: string
  /** `targetRegistration`: ms from a target's registration to its first health check. */
  readonly timing: { readonly targetRegistration: number }
  /** Of the ids in ARNs: the same seed and name give the same id. */
  readonly seed: string
}

/** Everything that Elastic Load Balancing remembers, for one account and region. */
export class ElbState {
  readonly arns: ElbArns
  readonly loadBalancers: LoadBalancers
  readonly listeners: ElbListeners
  readonly targetGroups: ElbTargetGroups

  constructor({ clock, network, region, accountId, timing, seed }: ElbOptions) {
    const arns = new ElbArns({ partition: 'aws', region, accountId, seed })
    const world = { clock, ask: targetAsker({ network, clock }), registration: timing.targetRegistration }
    this.arns = arns
    this.targetGroups = new ElbTargetGroups({ world, arns })
    this.listeners = new ElbListeners({ clock, arns, targetGroups: this.targetGroups })
    this.loadBalancers = new LoadBalancers({ clock, arns, listeners: this.listeners })
  }
}
