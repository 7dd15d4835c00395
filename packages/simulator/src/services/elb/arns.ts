import { Identifiers } from '../../identifiers.ts'

/**
 * ARNs of one account and region. The ids in them follow from the seed and the name alone, so that nothing else in a
 * scenario changes them; whatever is created again under its old name gets another id, as in AWS.
 */
export class ElbArns {
  readonly region: string
  readonly #prefix: string
  readonly #seed: string
  readonly #ids = new Map<string, Identifiers>()

  constructor(options: { partition: string; region: string; accountId: string; seed: string }) {
    this.region = options.region
    this.#prefix = `arn:${options.partition}:elasticloadbalancing:${options.region}:${options.accountId}`
    this.#seed = options.seed
  }

  targetGroup(name: string): string {
    return `${this.#prefix}:targetgroup/${name}/${this.#id(`targetgroup/${name}`)}`
  }

  loadBalancer(name: string): string {
    return `${this.#prefix}:loadbalancer/app/${name}/${this.#id(`loadbalancer/${name}`)}`
  }

  listener({ loadBalancerArn, port }: { loadBalancerArn: string; port: number }): string {
    const parent = loadBalancerArn.replace(':loadbalancer/', ':listener/')
    return `${parent}/${this.#id(`${parent}/${port}`)}`
  }

  rule({ listenerArn, priority }: { listenerArn: string; priority: number | 'default' }): string {
    const parent = listenerArn.replace(':listener/', ':listener-rule/')
    return `${parent}/${this.#id(`${parent}/${priority}`)}`
  }

  #id(what: string): string {
    const ids = this.#ids.get(what) ?? new Identifiers(`${this.#seed}:${what}`)
    this.#ids.set(what, ids)
    return ids.hex(16)
  }
}
