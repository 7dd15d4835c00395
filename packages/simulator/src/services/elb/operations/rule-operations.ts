import {
  CreateRule$,
  type CreateRuleInput,
  type CreateRuleOutput,
  DeleteRule$,
  type DeleteRuleInput,
  type DeleteRuleOutput,
  DescribeRules$,
  type DescribeRulesInput,
  type DescribeRulesOutput,
  ModifyRule$,
  type ModifyRuleInput,
  type ModifyRuleOutput,
  type Rule,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { required, validationError } from '../../../validation-error.ts'
import { elbError } from '../errors.ts'
import type { ListenerRecord, RuleRecord } from '../listener/records.ts'
import { pageOf } from '../paging.ts'
import { elbArn, within } from '../parameters.ts'
import type { ElbState } from '../state.ts'
import { describeAction, readActions } from './action-input.ts'
import { checkAssociation } from './check-association.ts'
import { describeCondition, readConditions } from './condition-input.ts'

export function ruleOperations(state: ElbState): Operation[] {
  const { listeners } = state
  return [
    operation<CreateRuleInput, CreateRuleOutput>(CreateRule$, (input) => {
      const { arn, loadBalancerArn } = listeners.get(elbArn('listener', input.ListenerArn))
      const priority = required('priority', input.Priority)
      within('Rule priority', priority, { least: 1, most: 50_000 })
      const conditions = readConditions(input.Conditions)
      const action = readActions(input.Actions)
      checkAssociation(action, { state, loadBalancerArn })
      return { Rules: [describe(listeners.createRule({ listenerArn: arn, priority, conditions, action }))] }
    }),
    operation<DescribeRulesInput, DescribeRulesOutput>(DescribeRules$, (input, { readAt }) => {
      const found = chosen(state, input, readAt)
      const { items, marker } = pageOf(found, { list: 'DescribeRules', request: input, keyOf })
      return { Rules: items, ...marker }
    }),
    operation<ModifyRuleInput, ModifyRuleOutput>(ModifyRule$, (input) => {
      const arn = elbArn('listener rule', input.RuleArn)
      refuseDefault(state, { arn, wish: 'modified' })
      const { listenerArn } = listeners.getRule(arn)
      const conditions = input.Conditions && readConditions(input.Conditions)
      const action = input.Actions && readActions(input.Actions)
      if (action) checkAssociation(action, { state, loadBalancerArn: listeners.get(listenerArn).loadBalancerArn })
      const changed = { ...(conditions && { conditions }), ...(action && { action }) }
      return { Rules: [describe(listeners.changeRule(arn, changed))] }
    }),
    operation<DeleteRuleInput, DeleteRuleOutput>(DeleteRule$, (input) => {
      const arn = elbArn('listener rule', input.RuleArn)
      refuseDefault(state, { arn, wish: 'deleted' })
      listeners.deleteRule(arn)
      return {}
    }),
  ]
}

/** A listener's default rule changes with ModifyListener and goes with its listener. */
function refuseDefault({ listeners }: ElbState, { arn, wish }: { arn: string; wish: string }): void {
  if (!listeners.withDefaultRule(arn)) return
  throw elbError('OperationNotPermitted', `Default rule '${arn}' cannot be ${wish}`)
}

function chosen({ listeners }: ElbState, input: DescribeRulesInput, time: number): Rule[] {
  const { ListenerArn: listenerArn, RuleArns: arns = [] } = input
  if ((listenerArn === undefined) === (arns.length === 0)) {
    throw validationError('You must specify either listener rule ARNs or a listener ARN')
  }
  if (listenerArn !== undefined) {
    const listener = listeners.get(elbArn('listener', listenerArn), time)
    return [...listeners.rulesOf(listener.arn, time).map(describe), describeDefault(listener)]
  }
  return [...new Set(arns)].map((arn) => {
    const listener = listeners.withDefaultRule(elbArn('listener rule', arn), time)
    return listener ? describeDefault(listener) : describe(listeners.getRule(arn, time))
  })
}

/** By priority, the default rule last. */
function keyOf({ Priority = '', RuleArn = '' }: Rule): string {
  return `${Priority === 'default' ? 'default' : Priority.padStart(6, '0')} ${RuleArn}`
}

function describe({ arn, priority, conditions, action }: RuleRecord): Rule {
  return {
    RuleArn: arn,
    Priority: String(priority),
    Conditions: conditions.map(describeCondition),
    Actions: [describeAction(action)],
    IsDefault: false,
  }
}

function describeDefault({ defaultRuleArn, action }: ListenerRecord): Rule {
  return {
    RuleArn: defaultRuleArn,
    Priority: 'default',
    Conditions: [],
    Actions: [describeAction(action)],
    IsDefault: true,
  }
}
