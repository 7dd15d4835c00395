import type {
  DeploymentError,
  DeploymentProgress,
  DeploymentSnapshot,
  DeploymentStage,
  DeploymentStatus,
} from './snapshot.ts'
import { hasShifted } from './stages.ts'

interface Weight {
  readonly label: string
  /** Per cent of the traffic. */
  readonly weight: number
}

export type DeploymentEvent =
  | { readonly kind: 'status'; readonly status: DeploymentStatus; readonly rawStatus: string }
  | { readonly kind: 'stage-started'; readonly name: string }
  | { readonly kind: 'stage-succeeded'; readonly name: string; readonly ms: number | undefined }
  | { readonly kind: 'stage-failed'; readonly name: string; readonly diagnostics: string | undefined }
  | { readonly kind: 'stage-stopped'; readonly name: string }
  | { readonly kind: 'tasks'; readonly label: string; readonly running: number; readonly desired: number }
  | { readonly kind: 'traffic'; readonly weights: readonly Weight[] }
  | { readonly kind: 'waits-to-continue'; readonly deploymentId: string; readonly minutes: number | undefined }
  | { readonly kind: 'waits-to-terminate'; readonly minutes: number }
  | { readonly kind: 'error'; readonly error: DeploymentError }
  | { readonly kind: 'rollback'; readonly deploymentId: string }

/** What is worth telling between two looks, in the order in which it happens. */
export function changes(before: DeploymentSnapshot | undefined, after: DeploymentSnapshot): DeploymentEvent[] {
  const events: DeploymentEvent[] = []
  const ended = !isGoing(after)
  if (!ended) events.push(...statusChanges(before, after))
  if (after.progress) events.push(...progressChanges(before?.progress, after.progress, after.error))
  if (!ended && shiftsNow(before, after) && after.terminationWaitMinutes !== undefined) {
    events.push({ kind: 'waits-to-terminate', minutes: after.terminationWaitMinutes })
  }
  if (ended) events.push(...statusChanges(before, after))
  if (after.error && !before?.error) events.push({ kind: 'error', error: after.error })
  if (after.rolledBackBy !== undefined && before?.rolledBackBy === undefined) {
    events.push({ kind: 'rollback', deploymentId: after.rolledBackBy })
  }
  return events
}

/** Not so a rollback: it has no old tasks to keep. */
function shiftsNow(before: DeploymentSnapshot | undefined, after: DeploymentSnapshot): boolean {
  return after.rollsBack === undefined && hasShifted(after) && !(before && hasShifted(before))
}

function isGoing({ status }: DeploymentSnapshot): boolean {
  return status === 'running' || status === 'ready'
}

function statusChanges(before: DeploymentSnapshot | undefined, after: DeploymentSnapshot): DeploymentEvent[] {
  const { id: deploymentId, status, rawStatus, readyWaitMinutes } = after
  if (before?.rawStatus === rawStatus) return []
  if (status === 'ready') return [{ kind: 'waits-to-continue', deploymentId, minutes: readyWaitMinutes }]
  return [{ kind: 'status', status, rawStatus }]
}

function progressChanges(
  before: DeploymentProgress | undefined,
  after: DeploymentProgress,
  error: DeploymentError | undefined,
): DeploymentEvent[] {
  const events: DeploymentEvent[] = []
  for (const stage of after.stages) {
    events.push(
      ...stageChanges(
        before?.stages.find(({ name }) => name === stage.name),
        stage,
        error,
      ),
    )
  }
  for (const { label, running, desired } of after.revisions) {
    const earlier = before?.revisions.find((revision) => revision.label === label)
    if (label !== 'green' || (earlier?.running === running && earlier.desired === desired)) continue
    if (desired === 0 && running === 0 && !earlier) continue
    events.push({ kind: 'tasks', label, running, desired })
  }
  const weights = weightsOf(after)
  const earlier = before ? weightsOf(before) : []
  if (weights.length > 0 && !sameWeights(weights, earlier)) events.push({ kind: 'traffic', weights })
  return events
}

// A stage without a hook passes within a second or two: to tell it would only be noise.
const worthTelling = 5_000

function stageChanges(
  before: DeploymentStage | undefined,
  after: DeploymentStage,
  error: DeploymentError | undefined,
): DeploymentEvent[] {
  const { name, status, startedAt, endedAt, diagnostics } = after
  if (before?.status === status) return []
  if (status === 'running') return [{ kind: 'stage-started', name }]
  // What a stop breaks off says nothing of its own.
  if (status === 'failed' && error?.code === 'MANUAL_STOP') return [{ kind: 'stage-stopped', name }]
  if (status === 'failed') return [{ kind: 'stage-failed', name, diagnostics }]
  if (status !== 'succeeded') return []
  const ms = startedAt !== undefined && endedAt !== undefined && endedAt >= startedAt ? endedAt - startedAt : undefined
  if (ms === undefined ? before?.status !== 'running' : ms < worthTelling) return []
  return [{ kind: 'stage-succeeded', name, ms }]
}

function weightsOf(progress: DeploymentProgress): Weight[] {
  const weights: Weight[] = []
  for (const { label, trafficWeight } of progress.revisions) {
    if (trafficWeight !== undefined) weights.push({ label, weight: trafficWeight })
  }
  return weights
}

function sameWeights(some: readonly Weight[], others: readonly Weight[]): boolean {
  // A task set that is not there yet has no traffic.
  const weightIn = (weights: readonly Weight[], label: string) =>
    weights.find((entry) => entry.label === label)?.weight ?? 0
  return [...some, ...others].every(({ label }) => weightIn(some, label) === weightIn(others, label))
}
