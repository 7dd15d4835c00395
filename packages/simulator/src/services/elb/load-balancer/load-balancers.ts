import type { LoadBalancerSchemeEnum } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Clock } from '../../../time/clock.ts'
import { Records } from '../../../time/records.ts'
import type { ElbArns } from '../arns.ts'
import { elbError } from '../errors.ts'
import type { ElbListeners } from '../listener/listeners.ts'

export interface LoadBalancerRecord {
  readonly arn: string
  readonly name: string
  readonly scheme: LoadBalancerSchemeEnum
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  /** Epoch ms. */
  readonly createdAt: number
}

export type NewLoadBalancer = Pick<LoadBalancerRecord, 'name'> &
  Partial<Pick<LoadBalancerRecord, 'scheme' | 'subnets' | 'securityGroups'>>

/** The Application Load Balancers of one account and region. */
export class LoadBalancers {
  readonly #clock: Clock
  readonly #arns: ElbArns
  readonly #listeners: ElbListeners
  readonly #records: Records<LoadBalancerRecord>

  constructor(options: { clock: Clock; arns: ElbArns; listeners: ElbListeners }) {
    this.#clock = options.clock
    this.#arns = options.arns
    this.#listeners = options.listeners
    this.#records = new Records(options.clock)
  }

  /** @throws ServiceError DuplicateLoadBalancerName */
  create({ name, scheme = 'internet-facing', subnets = [], securityGroups = [] }: NewLoadBalancer): LoadBalancerRecord {
    if (this.named(name)) {
      throw elbError('DuplicateLoadBalancerName', `A load balancer with the same name '${name}' exists`)
    }
    const arn = this.#arns.loadBalancer(name)
    const created = { arn, name, scheme, subnets, securityGroups, createdAt: this.#clock.now() }
    this.#records.put(arn, created)
    return created
  }

  /** With its listeners. Deleting what is not there succeeds. */
  delete(arn: string): void {
    for (const listener of this.#listeners.of(arn)) this.#listeners.delete(listener.arn)
    this.#records.remove(arn)
  }

  named(name: string, time?: number): LoadBalancerRecord | undefined {
    return this.all(time).find((balancer) => balancer.name === name)
  }

  find(arn: string, time?: number): LoadBalancerRecord | undefined {
    return this.#records.find(arn, time)
  }

  /** @throws ServiceError LoadBalancerNotFound */
  get(arn: string, time?: number): LoadBalancerRecord {
    const balancer = this.find(arn, time)
    if (!balancer) throw elbError('LoadBalancerNotFound', `Load balancers '${arn}' not found`)
    return balancer
  }

  all(time?: number): LoadBalancerRecord[] {
    return this.#records.all(time)
  }
}
