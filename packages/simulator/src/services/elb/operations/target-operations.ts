import {
  DeregisterTargets$,
  type DeregisterTargetsInput,
  type DeregisterTargetsOutput,
  DescribeTargetHealth$,
  type DescribeTargetHealthInput,
  type DescribeTargetHealthOutput,
  RegisterTargets$,
  type RegisterTargetsInput,
  type RegisterTargetsOutput,
  type TargetDescription,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Target } from '../../../network/target.ts'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { required } from '../../../validation-error.ts'
import { elbError } from '../errors.ts'
import { elbArn, within } from '../parameters.ts'
import type { ElbState } from '../state.ts'
import { type Health, notRegistered } from '../target-group/health.ts'
import type { TargetGroup } from '../target-group/target-group.ts'

export function targetOperations({ targetGroups }: ElbState): Operation[] {
  return [
    operation<RegisterTargetsInput, RegisterTargetsOutput>(RegisterTargets$, (input) => {
      const group = targetGroups.get(elbArn('target group', input.TargetGroupArn))
      for (const target of targetsOf(input.Targets, group)) group.register(target)
      return {}
    }),
    operation<DeregisterTargetsInput, DeregisterTargetsOutput>(DeregisterTargets$, (input) => {
      const group = targetGroups.get(elbArn('target group', input.TargetGroupArn))
      for (const target of targetsOf(input.Targets, group)) group.deregister(target)
      return {}
    }),
    operation<DescribeTargetHealthInput, DescribeTargetHealthOutput>(DescribeTargetHealth$, (input, { readAt }) => {
      const group = targetGroups.get(elbArn('target group', input.TargetGroupArn), readAt)
      const { port } = group.settingsAt(readAt).healthCheck
      const asked = input.Targets?.length ? targetsOf(input.Targets, group) : undefined
      const found = asked
        ? asked.map((target) => ({ target, health: group.health(target, readAt) ?? notRegistered }))
        : group.targets(readAt)
      return {
        TargetHealthDescriptions: found.map(({ target, health }) =>
          described({ target, health, healthCheckPort: port }),
        ),
      }
    }),
  ]
}

/** Addresses that a load balancer reaches: RFC 1918 and RFC 6598. */
const reachable = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/
const ipv4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/

/** @throws ServiceError InvalidTarget, ValidationError; before any of them is touched */
function targetsOf(given: readonly TargetDescription[] | undefined, group: TargetGroup): Target[] {
  return required('targets', given).map(({ Id, Port }) => {
    const address = required('targets.id', Id)
    if (!ipv4.test(address)) throw elbError('InvalidTarget', `The target '${address}' is not a valid IPv4 address`)
    if (!reachable.test(address)) {
      throw elbError('InvalidTarget', `The IP address '${address}' is not in the VPC, RFC 1918 or RFC 6598 ranges`)
    }
    within('Target port', Port, { least: 1, most: 65_535 })
    return { address, port: Port ?? group.port }
  })
}

function described(options: {
  readonly target: Target
  readonly health: Health
  readonly healthCheckPort: string
}): TargetHealthDescription {
  const { target, health, healthCheckPort } = options
  const { state, reason, description } = health
  return {
    Target: { Id: target.address, Port: target.port },
    HealthCheckPort: healthCheckPort === 'traffic-port' ? String(target.port) : healthCheckPort,
    TargetHealth: {
      State: state,
      ...(reason && { Reason: reason }),
      ...(description !== undefined && { Description: description }),
    },
  }
}
