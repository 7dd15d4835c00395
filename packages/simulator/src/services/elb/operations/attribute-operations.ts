import {
  DescribeTargetGroupAttributes$,
  type DescribeTargetGroupAttributesInput,
  type DescribeTargetGroupAttributesOutput,
  ModifyTargetGroupAttributes$,
  type ModifyTargetGroupAttributesInput,
  type ModifyTargetGroupAttributesOutput,
  type TargetGroupAttribute,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { required, validationError } from '../../../validation-error.ts'

import { elbArn, within } from '../parameters.ts'
import type { ElbState } from '../state.ts'

const delayKey = 'deregistration_delay.timeout_seconds'

/** What the simulator does, which is AWS's default: a wish for anything else is refused rather than ignored. */
const fixed: ReadonlyMap<string, string> = new Map([
  ['stickiness.enabled', 'false'],
  ['stickiness.type', 'lb_cookie'],
  ['stickiness.lb_cookie.duration_seconds', '86400'],
  ['stickiness.app_cookie.cookie_name', ''],
  ['stickiness.app_cookie.duration_seconds', '86400'],
  ['slow_start.duration_seconds', '0'],
  ['load_balancing.algorithm.type', 'round_robin'],
  ['load_balancing.algorithm.anomaly_mitigation', 'off'],
  ['load_balancing.cross_zone.enabled', 'use_load_balancer_configuration'],
  ['target_group_health.dns_failover.minimum_healthy_targets.count', '1'],
  ['target_group_health.dns_failover.minimum_healthy_targets.percentage', 'off'],
  ['target_group_health.unhealthy_state_routing.minimum_healthy_targets.count', '1'],
  ['target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage', 'off'],
])

export function attributeOperations({ targetGroups }: ElbState): Operation[] {
  return [
    operation<DescribeTargetGroupAttributesInput, DescribeTargetGroupAttributesOutput>(
      DescribeTargetGroupAttributes$,
      ({ TargetGroupArn }, { readAt }) => {
        const group = targetGroups.get(elbArn('target group', TargetGroupArn), readAt)
        return { Attributes: attributes(group.settingsAt(readAt).deregistrationDelaySeconds) }
      },
    ),
    operation<ModifyTargetGroupAttributesInput, ModifyTargetGroupAttributesOutput>(
      ModifyTargetGroupAttributes$,
      ({ TargetGroupArn, Attributes }) => {
        const group = targetGroups.get(elbArn('target group', TargetGroupArn))
        const asked = required('attributes', Attributes)
        const delays = asked.map(askedDelay).filter((delay) => delay !== undefined)
        const settings = group.settingsAt()
        const deregistrationDelaySeconds = delays.at(-1) ?? settings.deregistrationDelaySeconds
        group.change({ ...settings, deregistrationDelaySeconds })
        return { Attributes: attributes(deregistrationDelaySeconds) }
      },
    ),
  ]
}

function attributes(delaySeconds: number): TargetGroupAttribute[] {
  return [[delayKey, String(delaySeconds)], ...fixed].map(([Key, Value]) => ({ Key, Value }))
}

/** Seconds, when it is the attribute of the deregistration delay. */
function askedDelay({ Key, Value }: TargetGroupAttribute): number | undefined {
  const key = required('attributes.key', Key)
  const value = required('attributes.value', Value)
  if (key === delayKey) {
    const seconds = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
    within(`Target group attribute '${key}'`, seconds, { least: 0, most: 3_600 })
    return seconds
  }
  const simulated = fixed.get(key)
  if (simulated === undefined) throw validationError(`Target group attribute key '${key}' is not recognized`)
  if (value !== simulated) {
    throw validationError(
      `Target group attribute '${key}' can only be '${simulated}' here: '${value}' is not simulated`,
    )
  }
  return undefined
}
