import { isAnonymous } from '../identity/authenticate.ts'
import type { Fault } from '../scenario/faults.ts'
import { type Caller, ServiceError } from '../service.ts'
import type { WireReply, WireReset } from '../wire/message.ts'
import type { WireProtocol } from '../wire/protocol.ts'

export type Phase = 'before-effect' | 'after-effect'

/** How far a fault, or all faults of a phase together, delay an answer: Infinity is never. */
export function delay(faults: readonly Fault[], phase: Phase): number {
  let total = 0
  for (const fault of faults) {
    if (fault.fault === 'latency' && fault.when === phase) total += fault.ms
    if (fault.fault === 'hang' && fault.when === phase) total = Number.POSITIVE_INFINITY
  }
  return total
}

/** How far back a read sees the state (ms). */
export function staleness(faults: readonly Fault[]): number {
  return Math.max(0, ...faults.map((fault) => (fault.fault === 'stale-reads' ? fault.ms : 0)))
}

export type FaultAnswer = ServiceError | WireReply | WireReset

export interface FaultContext {
  readonly service: string
  readonly operation: string
  readonly caller: Caller
  readonly wire: WireProtocol
  readonly phase: Phase
}

/** What the first fault that answers in the operation's place answers; undefined when none does. */
export function faultAnswer(faults: readonly Fault[], context: FaultContext): FaultAnswer | undefined {
  for (const fault of faults) {
    const answer = answerOf(fault, context)
    if (answer) return answer
  }
  return undefined
}

function answerOf(fault: Fault, context: FaultContext): FaultAnswer | undefined {
  const { wire, phase } = context
  if ('when' in fault && fault.when !== phase) return undefined
  switch (fault.fault) {
    case 'throttle':
      return wire.problem({ kind: 'throttled' })
    case 'expired-token':
      return wire.problem({ kind: 'expired-credentials' })
    case 'access-denied':
      return wire.problem({
        kind: 'access-denied',
        message: accessDenied({ ...context, action: fault.action ?? actionOf(context), resource: fault.resource }),
      })
    case 'error':
      return new ServiceError(fault.code, fault.message, { status: fault.status })
    case 'html':
      return htmlReply(fault.status)
    case 'reset':
      return { kind: 'reset' }
    case 'latency':
    case 'hang':
    case 'stale-reads':
      return undefined
  }
}

/** The IAM action of an operation. */
function actionOf({ service, operation }: FaultContext): string {
  // CloudWatch signs as monitoring, and IAM knows it as cloudwatch.
  return `${service === 'monitoring' ? 'cloudwatch' : service}:${operation}`
}

interface Denied {
  readonly caller: Caller
  readonly action: string
  readonly resource: string
}

function accessDenied({ caller, action, resource }: Denied): string {
  // Without a signature there is nobody whom AWS could name.
  if (isAnonymous(caller)) return `Not authorized to perform ${action}`
  return (
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ` +
    `because no identity-based policy allows the ${action} action`
  )
}

/** What a load balancer in front of a service answers: neither JSON nor the XML that a client expects. */
function htmlReply(status: number): WireReply {
  return {
    kind: 'reply',
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html><body><b>Http/1.1 ${status} Service Unavailable</b></body></html>`,
  }
}
