import { shortDefinition } from '../arn.ts'
import { foreignLine } from '../foreign-text.ts'
import { isRollback } from './rollback-mark.ts'
import { primaryOf, type ServiceSnapshot, type TaskSetSnapshot } from './service.ts'
import { type DeploymentSnapshot, hasEnded } from './snapshot.ts'

/** A task definition that has served, and the latest deployment that proves it. */
export interface Candidate {
  /** ARN with revision. */
  readonly taskDefinition: string
  readonly deploymentId: string
  /** When that deployment ended, epoch ms. */
  readonly at: number | undefined
}

/** Sorted by their end, else their start: CodeDeploy promises no order. */
export function newestFirst(history: readonly DeploymentSnapshot[]): DeploymentSnapshot[] {
  return history.toSorted(
    (a, b) =>
      momentOf(b) - momentOf(a) ||
      (b.createdAt ?? 0) - (a.createdAt ?? 0) ||
      // What rolls another back came after it.
      Number(b.rollsBack !== undefined) - Number(a.rollsBack !== undefined),
  )
}

function momentOf({ completedAt, createdAt }: DeploymentSnapshot): number {
  return completedAt ?? createdAt ?? 0
}

/** The deployment that ended last; undefined when none has. */
export function lastEnded(history: readonly DeploymentSnapshot[]): DeploymentSnapshot | undefined {
  return newestFirst(history).find(hasEnded)
}

/**
 * What the service can go back to, latest first: what succeeded deployments have brought, except what serves now. A
 * rollback is evidence as good as any, and names nothing twice.
 */
export function candidatesIn(
  history: readonly DeploymentSnapshot[],
  serving: TaskSetSnapshot | undefined,
): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const { id, status, taskDefinition, completedAt, createdAt } of newestFirst(history)) {
    if (status !== 'succeeded' || taskDefinition === undefined || taskDefinition === serving?.taskDefinition) continue
    if (!found.has(taskDefinition)) {
      found.set(taskDefinition, { taskDefinition, deploymentId: id, at: completedAt ?? createdAt })
    }
  }
  return [...found.values()]
}

/**
 * Deployments that succeeded after a candidate's, and of which nobody can tell what they brought: it may have been
 * another definition. Not what serves, and not a rollback, which brings nothing new.
 */
export function unreadableAfter(
  { deploymentId }: Candidate,
  history: readonly DeploymentSnapshot[],
  serving: TaskSetSnapshot,
): DeploymentSnapshot[] {
  const sorted = newestFirst(history)
  return sorted
    .slice(
      0,
      sorted.findIndex(({ id }) => id === deploymentId),
    )
    .filter(
      (deployment) =>
        deployment.status === 'succeeded' &&
        deployment.taskDefinition === undefined &&
        deployment.id !== serving.externalId &&
        !isRollback(deployment),
    )
}

/**
 * Whether the history and the service tell the same story: what the last deployment brought is what serves. Either of
 * the two reads may be older than the other.
 */
export function isConsistent(history: readonly DeploymentSnapshot[], service: ServiceSnapshot): boolean {
  const serving = primaryOf(service)
  const last = lastEnded(history)
  if (!serving) return false
  if (serving.externalId !== undefined && !history.some(({ id }) => id === serving.externalId)) {
    // A rollback, or a service that is older than the history that was read, may serve what an older deployment made.
    return last !== undefined && brings(last, serving)
  }
  return last === undefined || last.status !== 'succeeded' || brings(last, serving)
}

/** Whether what serves is what a succeeded deployment brought; a rollback mostly brings a task set that was there. */
export function brings({ id, taskDefinition }: DeploymentSnapshot, serving: TaskSetSnapshot): boolean {
  return serving.externalId === id || taskDefinition === undefined || serving.taskDefinition === taskDefinition
}

/** A deployment in a few words, for messages. */
export function deploymentText({ id, rawStatus, taskDefinition, error }: DeploymentSnapshot): string {
  const what = taskDefinition === undefined ? 'a definition that cannot be read' : shortDefinition(taskDefinition)
  return foreignLine(`${id} of ${what}: ${rawStatus}${error === undefined ? '' : ` (${error.code})`}`)
}
