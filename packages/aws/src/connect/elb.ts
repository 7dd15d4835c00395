import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { ClientOptions } from '../client-settings.ts'
import { Elb } from '../elb.ts'
import { connected } from './client.ts'

/** Elastic Load Balancing on an SDK client of its own; apart, so that only steps that need it load it. */
export function elb(options: ClientOptions): Elb {
  return new Elb(connected(ElasticLoadBalancingV2Client, options))
}
