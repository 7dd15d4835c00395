import type { Action, ForwardActionConfig } from '@aws-sdk/client-elastic-load-balancing-v2'
import { required, validationError } from '../../../validation-error.ts'
import type { WeightedGroup } from '../../codedeploy/world.ts'
import { elbError } from '../errors.ts'
import type { ListenerAction } from '../listener/actions.ts'
import { elbArn, within } from '../parameters.ts'

/** @throws ServiceError InvalidLoadBalancerAction, ValidationError */
export function readActions(actions: readonly Action[] | undefined): ListenerAction {
  const [action, ...others] = required('actions', actions)
  if (!action) throw validationError('A rule must have exactly one forward or fixed-response action')
  if (others.length > 0) {
    throw elbError('InvalidLoadBalancerAction', 'More than one action is not simulated: give a single one')
  }
  switch (required('actions.type', action.Type)) {
    case 'forward':
      return { kind: 'forward', groups: forwardGroups(action) }
    case 'fixed-response':
      return fixedResponse(action)
    default:
      throw elbError(
        'InvalidLoadBalancerAction',
        `Action type '${action.Type}' is not simulated: only 'forward' and 'fixed-response' are`,
      )
  }
}

function forwardGroups({ TargetGroupArn: single, ForwardConfig }: Action): WeightedGroup[] {
  const groups = ForwardConfig?.TargetGroups?.map(({ TargetGroupArn, Weight = 1 }) => {
    within('Target group weight', Weight, { least: 0, most: 999 })
    return { targetGroupArn: elbArn('target group', TargetGroupArn), weight: Weight }
  })
  checkStickiness(ForwardConfig)
  if (!groups) return [{ targetGroupArn: elbArn('target group', single), weight: 1 }]
  if (groups.length < 1 || groups.length > 5) {
    throw validationError(`A forward action must have 1 to 5 target groups, not ${groups.length}`)
  }
  const arns = new Set(groups.map(({ targetGroupArn }) => targetGroupArn))
  if (arns.size < groups.length) throw validationError('A target group can be in a forward action only once')
  if (single !== undefined && (arns.size > 1 || !arns.has(single))) {
    throw validationError('TargetGroupArn and ForwardConfig must name the same, single target group')
  }
  return groups
}

function checkStickiness(config: ForwardActionConfig | undefined): void {
  if (!config?.TargetGroupStickinessConfig?.Enabled) return
  throw validationError('Target group stickiness is not simulated: TargetGroupStickinessConfig.Enabled must be false')
}

function fixedResponse({ FixedResponseConfig }: Action): ListenerAction {
  const {
    StatusCode,
    ContentType = 'text/plain',
    MessageBody = '',
  } = required('fixedResponseConfig', FixedResponseConfig)
  const status = required('fixedResponseConfig.statusCode', StatusCode)
  if (!/^[245]\d\d$/.test(status)) throw validationError(`Status code '${status}' must be 2XX, 4XX or 5XX`)
  const types = ['text/plain', 'text/css', 'text/html', 'application/javascript', 'application/json']
  if (!types.includes(ContentType))
    throw validationError(`Content type '${ContentType}' must be one of ${types.join(', ')}`)
  if (MessageBody.length > 1_024) throw validationError('The message body must have at most 1024 characters')
  return { kind: 'fixed-response', status: Number(status), contentType: ContentType, body: MessageBody }
}

/** With several groups only ForwardConfig tells where requests go: TargetGroupArn is there for a single one. */
export function describeAction(action: ListenerAction): Action {
  if (action.kind === 'fixed-response') {
    const { status, contentType, body } = action
    return {
      Type: 'fixed-response',
      FixedResponseConfig: { StatusCode: String(status), ContentType: contentType, MessageBody: body },
    }
  }
  const [first, ...others] = action.groups
  return {
    Type: 'forward',
    ...(first && others.length === 0 && { TargetGroupArn: first.targetGroupArn }),
    ForwardConfig: {
      TargetGroups: action.groups.map(({ targetGroupArn, weight }) => ({
        TargetGroupArn: targetGroupArn,
        Weight: weight,
      })),
      TargetGroupStickinessConfig: { Enabled: false },
    },
  }
}
