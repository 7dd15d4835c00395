import {
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { calling } from './failures.ts'

/** A target of a target group, as its load balancer judges it. */
export interface TargetHealth {
  /** Address and port, or the instance. */
  readonly id: string
  /** e.g. `healthy` */
  readonly state: string
  /** e.g. `Target.Timeout` */
  readonly reason: string | undefined
  readonly description: string | undefined
}

/** Elastic Load Balancing, as far as the actions use it. Every method throws Failure. */
export class Elb {
  readonly #client: ElasticLoadBalancingV2Client

  constructor(client: ElasticLoadBalancingV2Client) {
    this.#client = client
  }

  async targetHealth(targetGroupArn: string): Promise<readonly TargetHealth[]> {
    const call = { action: 'elasticloadbalancing:DescribeTargetHealth', subject: `target group ${targetGroupArn}` }
    const command = new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn })
    const reply = await calling(call, () => this.#client.send(command))
    return (reply.TargetHealthDescriptions ?? []).map(({ Target: target, TargetHealth: health }) => ({
      id: target?.Port === undefined ? (target?.Id ?? '') : `${target.Id}:${target.Port}`,
      state: health?.State ?? 'unknown',
      reason: health?.Reason,
      description: health?.Description,
    }))
  }
}
