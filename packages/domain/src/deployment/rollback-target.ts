import { shortDefinition } from '../arn.ts'
import { Failure } from '../failure.ts'
import {
  brings,
  type Candidate,
  candidatesIn,
  deploymentText,
  lastEnded,
  newestFirst,
  unreadableAfter,
} from './history.ts'
import { isRollback } from './rollback-mark.ts'
import type { ServiceSnapshot, TaskSetSnapshot } from './service.ts'
import type { DeploymentSnapshot } from './snapshot.ts'

/** What a rollback is asked to go back to. */
export type RollbackTo =
  | { readonly kind: 'previous' }
  | { readonly kind: 'definition'; readonly arn: string }
  /** Of the family that serves. */
  | { readonly kind: 'revision'; readonly revision: number }

export type RollbackTarget =
  /** `why` is a sentence without full stop. */
  | { readonly kind: 'nothing-to-do'; readonly why: string }
  /** `why` continues "to …, …". */
  | { readonly kind: 'back'; readonly taskDefinition: string; readonly why: string }

/**
 * What a service without an active deployment goes back to. Never a revision number less one: that revision may be the
 * broken one, or belong to somebody else who shares the family.
 * @throws Failure `refused` when there is nothing to go back to, or nobody can tell what came before
 */
export function rollbackTarget(options: {
  to: RollbackTo
  service: ServiceSnapshot
  serving: TaskSetSnapshot
  history: readonly DeploymentSnapshot[]
}): RollbackTarget {
  const { to, service, serving, history } = options
  const now = shortDefinition(serving.taskDefinition)
  const named = definitionNamed(to, serving.taskDefinition)
  if (named !== undefined) {
    if (named === serving.taskDefinition && servesAlone(service, serving)) {
      return { kind: 'nothing-to-do', why: `${service.name} runs ${now} already` }
    }
    return { kind: 'back', taskDefinition: named, why: 'which the step names' }
  }
  const settled = wentBackAlready(options)
  if (settled) return settled
  const [candidate] = candidatesIn(history, serving)
  if (!candidate) throw nowhereToGo(options)
  const unreadable = unreadableAfter(candidate, history, serving)
  if (unreadable.length > 0) throw unclear(candidate, unreadable)
  return {
    kind: 'back',
    taskDefinition: candidate.taskDefinition,
    why: `which deployment ${candidate.deploymentId} was the last to bring before ${now}`,
  }
}

/** The ARN that `to` names; undefined for `previous`. */
export function definitionNamed(to: RollbackTo, servingArn: string): string | undefined {
  if (to.kind === 'previous') return undefined
  if (to.kind === 'definition') return to.arn
  return `${servingArn.slice(0, servingArn.lastIndexOf(':'))}:${to.revision}`
}

/** Whether no other task set can get traffic. */
export function servesAlone({ taskSets }: ServiceSnapshot, serving: TaskSetSnapshot): boolean {
  return taskSets.every(({ id, status }) => id === serving.id || status === 'DRAINING')
}

/**
 * After a rollback, and after a deployment that never came to serve, the older definition serves already: another step
 * back, which nobody asked for, would be a step too far.
 */
function wentBackAlready(options: {
  service: ServiceSnapshot
  serving: TaskSetSnapshot
  history: readonly DeploymentSnapshot[]
}): RollbackTarget | undefined {
  const { service, serving, history } = options
  const last = lastEnded(history)
  if (!last) return undefined
  const now = shortDefinition(serving.taskDefinition)
  const undone = history.find(({ id }) => id === last.rollsBack)
  if (last.status === 'succeeded') {
    if (!isRollback(last) || !brings(last, serving) || (undone && isRollback(undone))) return undefined
    const what = undone ? `deployment ${undone.id}${definitionOf(undone)}` : 'the deployment before it'
    return {
      kind: 'nothing-to-do',
      why: `${what} was already rolled back by deployment ${last.id}: ${now} serves${furtherBack}`,
    }
  }
  const culprit = undone ?? last
  // A rollback that failed leaves what it should have taken away.
  if (isRollback(culprit) || made(culprit, serving)) return undefined
  const what = `deployment ${culprit.id}${definitionOf(culprit)} ended as ${culprit.rawStatus}`
  if (servesAlone(service, serving)) {
    return { kind: 'nothing-to-do', why: `${what} and does not serve: ${now} does, as before it${furtherBack}` }
  }
  // Traffic may be on both, and only a deployment moves it.
  return {
    kind: 'back',
    taskDefinition: serving.taskDefinition,
    why: `since ${what}, and its tasks may still get traffic`,
  }
}

const furtherBack = '; what should serve instead can be named with to'

/** Whether what serves is the task set of this deployment. */
function made({ id, taskDefinition }: DeploymentSnapshot, serving: TaskSetSnapshot): boolean {
  return serving.externalId === undefined ? serving.taskDefinition === taskDefinition : serving.externalId === id
}

function definitionOf({ taskDefinition }: DeploymentSnapshot): string {
  return taskDefinition === undefined ? '' : ` (${shortDefinition(taskDefinition)})`
}

function unclear({ taskDefinition }: Candidate, unreadable: readonly DeploymentSnapshot[]): Failure {
  const listed = unreadable.slice(0, mostListed).map(deploymentText).join('; ')
  return new Failure({
    code: 'refused',
    message: `What came before cannot be told: after ${shortDefinition(taskDefinition)} there was ${listed}.`,
    remedy: `Nothing was changed. Name what should serve: to: ${taskDefinition}, or another one.`,
  })
}

const mostListed = 10

function nowhereToGo(options: { serving: TaskSetSnapshot; history: readonly DeploymentSnapshot[] }): Failure {
  const { serving, history } = options
  const looked = newestFirst(history).slice(0, mostListed).map(deploymentText)
  const more = history.length > mostListed ? ` and ${history.length - mostListed} older ones` : ''
  const what = looked.length === 0 ? 'no deployment at all' : `only ${looked.join('; ')}${more}`
  return new Failure({
    code: 'refused',
    message: `There is nothing to go back to from ${shortDefinition(serving.taskDefinition)}: no other task definition was ever deployed with success; the group shows ${what}.`,
    remedy: 'Nothing was changed. When you know a good one, name it: to: revision:<number>, or its ARN.',
  })
}
