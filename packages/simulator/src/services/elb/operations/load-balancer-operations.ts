import { isDeepStrictEqual } from 'node:util'
import {
  CreateLoadBalancer$,
  type CreateLoadBalancerInput,
  type CreateLoadBalancerOutput,
  DeleteLoadBalancer$,
  type DeleteLoadBalancerInput,
  type DeleteLoadBalancerOutput,
  DescribeLoadBalancers$,
  type DescribeLoadBalancersInput,
  type DescribeLoadBalancersOutput,
  type LoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { validationError } from '../../../validation-error.ts'
import { defaultVpcId } from '../default-vpc.ts'
import { elbError } from '../errors.ts'
import type { LoadBalancerRecord } from '../load-balancer/load-balancers.ts'
import { pageOf } from '../paging.ts'
import { elbArn, elbName, only } from '../parameters.ts'
import type { ElbState } from '../state.ts'

export function loadBalancerOperations({ loadBalancers, arns }: ElbState): Operation[] {
  return [
    operation<CreateLoadBalancerInput, CreateLoadBalancerOutput>(CreateLoadBalancer$, (input) => {
      const order = ordered(input)
      const existing = loadBalancers.named(order.name)
      // Creating it once more with the same settings succeeds.
      const isSame = existing !== undefined && isDeepStrictEqual(orderOf(existing), order)
      return { LoadBalancers: [describe(isSame ? existing : loadBalancers.create(order), arns.region)] }
    }),
    operation<DeleteLoadBalancerInput, DeleteLoadBalancerOutput>(DeleteLoadBalancer$, (input) => {
      loadBalancers.delete(elbArn('load balancer', input.LoadBalancerArn))
      return {}
    }),
    operation<DescribeLoadBalancersInput, DescribeLoadBalancersOutput>(DescribeLoadBalancers$, (input, { readAt }) => {
      const found = chosen(loadBalancers.all(readAt), input)
      const { items, marker } = pageOf(found, {
        list: 'DescribeLoadBalancers',
        request: input,
        keyOf: ({ arn }) => arn,
      })
      return { LoadBalancers: items.map((balancer) => describe(balancer, arns.region)), ...marker }
    }),
  ]
}

function ordered(input: CreateLoadBalancerInput) {
  const { Name, Type, Scheme = 'internet-facing', Subnets, SubnetMappings = [], SecurityGroups = [] } = input
  only('Type', Type, 'application')
  if (!['internet-facing', 'internal'].includes(Scheme)) throw validationError(`Scheme '${Scheme}' is not valid`)
  const subnets = Subnets ?? SubnetMappings.flatMap(({ SubnetId }) => SubnetId ?? [])
  if (subnets.length < 2) {
    throw validationError('At least two subnets in two different Availability Zones must be specified')
  }
  return { name: elbName('load balancer', Name), scheme: Scheme, subnets, securityGroups: SecurityGroups }
}

function orderOf({ name, scheme, subnets, securityGroups }: LoadBalancerRecord) {
  return { name, scheme, subnets, securityGroups }
}

function chosen(all: readonly LoadBalancerRecord[], input: DescribeLoadBalancersInput): readonly LoadBalancerRecord[] {
  const { LoadBalancerArns: arns = [], Names: names = [] } = input
  if (arns.length > 0 && names.length > 0) {
    throw validationError('Load balancer names and load balancer ARNs cannot be specified at the same time')
  }
  if (arns.length === 0 && names.length === 0) return all
  for (const arn of arns) elbArn('load balancer', arn)
  const found = all.filter(({ arn, name }) => arns.includes(arn) || names.includes(name))
  const asked = new Set([...arns, ...names])
  if (found.length < asked.size) throw elbError('LoadBalancerNotFound', notFound(found, asked))
  return found
}

function notFound(found: readonly LoadBalancerRecord[], asked: ReadonlySet<string>): string {
  const missing = [...asked].filter((one) => found.every(({ arn, name }) => arn !== one && name !== one))
  return `Load balancers '[${missing.join(', ')}]' not found`
}

function describe(balancer: LoadBalancerRecord, region: string): LoadBalancer {
  const { arn, name, scheme, subnets, securityGroups, createdAt } = balancer
  const id = arn.slice(arn.lastIndexOf('/') + 1)
  const zones = subnets.map((SubnetId, index) => ({
    ZoneName: `${region}${'abcdef'[index % 6]}`,
    SubnetId,
    LoadBalancerAddresses: [],
  }))
  return {
    LoadBalancerArn: arn,
    DNSName: `${scheme === 'internal' ? 'internal-' : ''}${name}-${Number.parseInt(id.slice(0, 8), 16)}.${region}.elb.amazonaws.com`,
    CanonicalHostedZoneId: 'Z00000000000000000000',
    CreatedTime: new Date(createdAt),
    LoadBalancerName: name,
    Scheme: scheme,
    VpcId: defaultVpcId,
    State: { Code: 'active' },
    Type: 'application',
    AvailabilityZones: zones,
    SecurityGroups: [...securityGroups],
    IpAddressType: 'ipv4',
  }
}
