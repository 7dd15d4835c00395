import { isDeepStrictEqual } from 'node:util'
import {
  CreateTargetGroup$,
  type CreateTargetGroupInput,
  type CreateTargetGroupOutput,
  DeleteTargetGroup$,
  type DeleteTargetGroupInput,
  type DeleteTargetGroupOutput,
  DescribeTargetGroups$,
  type DescribeTargetGroupsInput,
  type DescribeTargetGroupsOutput,
  ModifyTargetGroup$,
  type ModifyTargetGroupInput,
  type ModifyTargetGroupOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { required, validationError } from '../../../validation-error.ts'
import { elbError } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { elbArn, elbName, only, within } from '../parameters.ts'
import type { ElbState } from '../state.ts'
import { defaultDeregistrationDelaySeconds, defaultHealthCheck } from '../target-group/settings.ts'
import type { NewTargetGroup, TargetGroup } from '../target-group/target-group.ts'
import { describeTargetGroup } from './describe-target-group.ts'
import { changedHealthCheck } from './health-check-input.ts'

export function targetGroupOperations(state: ElbState): Operation[] {
  const { targetGroups } = state
  return [
    operation<CreateTargetGroupInput, CreateTargetGroupOutput>(CreateTargetGroup$, (input) => {
      const group = ordered(input)
      const existing = targetGroups.named(group.name)
      // Creating it once more with the same settings succeeds.
      const isSame = existing !== undefined && isDeepStrictEqual(orderOf(existing), group)
      return { TargetGroups: [describeTargetGroup(isSame ? existing : targetGroups.create(group), state)] }
    }),
    operation<DescribeTargetGroupsInput, DescribeTargetGroupsOutput>(DescribeTargetGroups$, (input, { readAt }) => {
      const found = chosen(state, input, readAt)
      const { items, marker } = pageOf(found, { list: 'DescribeTargetGroups', request: input, keyOf: ({ arn }) => arn })
      return { TargetGroups: items.map((group) => describeTargetGroup(group, state, readAt)), ...marker }
    }),
    operation<ModifyTargetGroupInput, ModifyTargetGroupOutput>(ModifyTargetGroup$, (input) => {
      const group = targetGroups.get(elbArn('target group', input.TargetGroupArn))
      const settings = group.settingsAt()
      group.change({ ...settings, healthCheck: changedHealthCheck(settings.healthCheck, input) })
      return { TargetGroups: [describeTargetGroup(group, state)] }
    }),
    operation<DeleteTargetGroupInput, DeleteTargetGroupOutput>(DeleteTargetGroup$, (input) => {
      targetGroups.delete(elbArn('target group', input.TargetGroupArn))
      return {}
    }),
  ]
}

function ordered(input: CreateTargetGroupInput): NewTargetGroup {
  const { Name, Protocol, ProtocolVersion, Port, VpcId, TargetType = 'instance', IpAddressType } = input
  const name = elbName('target group', Name)
  only('TargetType', TargetType, 'ip')
  only('Protocol', required('protocol', Protocol), 'HTTP')
  only('ProtocolVersion', ProtocolVersion, 'HTTP1')
  only('IpAddressType', IpAddressType, 'ipv4')
  const port = required('port', Port)
  within('Port', port, { least: 1, most: 65_535 })
  return {
    name,
    port,
    vpcId: required('vpcId', VpcId),
    draining: true,
    settings: {
      healthCheck: changedHealthCheck(defaultHealthCheck, input),
      deregistrationDelaySeconds: defaultDeregistrationDelaySeconds,
    },
  }
}

function orderOf(group: TargetGroup): NewTargetGroup {
  const { name, port, vpcId, draining } = group
  return { name, port, vpcId, draining, settings: group.settingsAt() }
}

function chosen({ targetGroups, listeners, loadBalancers }: ElbState, input: DescribeTargetGroupsInput, time: number) {
  const { LoadBalancerArn: balancer, TargetGroupArns: arns = [], Names: names = [] } = input
  if ([balancer !== undefined, arns.length > 0, names.length > 0].filter(Boolean).length > 1) {
    throw validationError(
      'Load balancer ARN, target group ARNs and target group names cannot be specified at the same time',
    )
  }
  const all = targetGroups.all(time)
  if (balancer !== undefined) {
    loadBalancers.get(elbArn('load balancer', balancer), time)
    return all.filter(({ arn }) => listeners.loadBalancersOf(arn, time).includes(balancer))
  }
  if (arns.length === 0 && names.length === 0) return all
  for (const arn of arns) elbArn('target group', arn)
  const found = all.filter(({ arn, name }) => arns.includes(arn) || names.includes(name))
  if (found.length < new Set([...arns, ...names]).size) {
    throw elbError('TargetGroupNotFound', 'One or more target groups not found')
  }
  return found
}
