import { isDeepStrictEqual } from 'node:util'
import {
  CreateListener$,
  type CreateListenerInput,
  type CreateListenerOutput,
  DeleteListener$,
  type DeleteListenerInput,
  type DeleteListenerOutput,
  DescribeListeners$,
  type DescribeListenersInput,
  type DescribeListenersOutput,
  type Listener,
  ModifyListener$,
  type ModifyListenerInput,
  type ModifyListenerOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { required, validationError } from '../../../validation-error.ts'
import { elbError } from '../errors.ts'
import type { ListenerRecord } from '../listener/records.ts'
import { pageOf } from '../paging.ts'
import { elbArn, only, within } from '../parameters.ts'
import type { ElbState } from '../state.ts'
import { describeAction, readActions } from './action-input.ts'
import { checkAssociation } from './check-association.ts'

export function listenerOperations(state: ElbState): Operation[] {
  const { listeners } = state
  return [
    operation<CreateListenerInput, CreateListenerOutput>(CreateListener$, (input) => ({
      Listeners: [describe(createListener(state, input))],
    })),
    operation<DescribeListenersInput, DescribeListenersOutput>(DescribeListeners$, (input, { readAt }) => {
      const found = chosen(state, input, readAt)
      const { items, marker } = pageOf(found, { list: 'DescribeListeners', request: input, keyOf: ({ arn }) => arn })
      return { Listeners: items.map(describe), ...marker }
    }),
    operation<ModifyListenerInput, ModifyListenerOutput>(ModifyListener$, (input) => {
      const { arn, loadBalancerArn } = listeners.get(elbArn('listener', input.ListenerArn))
      only('Protocol', input.Protocol, 'HTTP')
      within('Port', input.Port, { least: 1, most: 65_535 })
      const action = input.DefaultActions && readActions(input.DefaultActions)
      if (action) checkAssociation(action, { state, loadBalancerArn })
      const { Port: port } = input
      return { Listeners: [describe(listeners.change(arn, { ...(port && { port }), ...(action && { action }) }))] }
    }),
    operation<DeleteListenerInput, DeleteListenerOutput>(DeleteListener$, (input) => {
      listeners.delete(elbArn('listener', input.ListenerArn))
      return {}
    }),
  ]
}

function createListener(state: ElbState, input: CreateListenerInput): ListenerRecord {
  const { listeners, loadBalancers } = state
  const loadBalancerArn = loadBalancers.get(elbArn('load balancer', input.LoadBalancerArn)).arn
  only('Protocol', required('protocol', input.Protocol), 'HTTP')
  const port = required('port', input.Port)
  within('Port', port, { least: 1, most: 65_535 })
  const action = readActions(input.DefaultActions)
  checkAssociation(action, { state, loadBalancerArn })
  const existing = listeners.of(loadBalancerArn).find((listener) => listener.port === port)
  // Creating it once more with the same settings succeeds.
  if (existing && isDeepStrictEqual(existing.action, action)) return existing
  return listeners.create({ loadBalancerArn, port, action })
}

function chosen({ listeners, loadBalancers }: ElbState, input: DescribeListenersInput, time: number): ListenerRecord[] {
  const { LoadBalancerArn: balancer, ListenerArns: arns = [] } = input
  if ((balancer === undefined) === (arns.length === 0)) {
    throw validationError('You must specify either listener ARNs or a load balancer ARN')
  }
  if (balancer !== undefined) {
    return listeners.of(loadBalancers.get(elbArn('load balancer', balancer), time).arn, time)
  }
  const found = new Set(arns.map((arn) => listeners.find(elbArn('listener', arn), time)))
  if (found.has(undefined)) throw elbError('ListenerNotFound', 'One or more listeners not found')
  return [...found].filter((listener) => listener !== undefined)
}

function describe({ arn, loadBalancerArn, port, action }: ListenerRecord): Listener {
  return {
    ListenerArn: arn,
    LoadBalancerArn: loadBalancerArn,
    Port: port,
    Protocol: 'HTTP',
    DefaultActions: [describeAction(action)],
  }
}
