import type { DeploymentEnding, DeploymentOutcomeKind } from './outcome.ts'
import { primaryOf, type ServiceSnapshot, type TaskSetSnapshot } from './service.ts'
import type { DeploymentProgress, RevisionSnapshot } from './snapshot.ts'

/** A version that gets traffic. */
export interface Share {
  /** ARN of its task definition; undefined when it cannot be told. */
  readonly taskDefinition: string | undefined
  /** Per cent; undefined when nobody says. */
  readonly weight: number | undefined
  /** When its tasks were first started, epoch ms. */
  readonly since: number | undefined
}

// After these the PRIMARY task set has all of it.
const settled: readonly DeploymentOutcomeKind[] = ['succeeded', 'rolled-back', 'nothing-to-do', 'superseded']

/** What serves now, as far as it can be told; empty when it cannot. */
export function sharesOf(
  ending: DeploymentEnding,
  outcome: DeploymentOutcomeKind,
  service: ServiceSnapshot | undefined,
): Share[] {
  const { deployment, rollback } = ending
  if (!settled.includes(outcome)) {
    // A rollback moves traffic: what the deployment had shown before says nothing any more.
    const progress = deployment.rolledBackBy === undefined && !rollback ? deployment.progress : rollback?.progress
    const weighted = weightedShares(progress, ending, service)
    if (weighted.length > 0 && !contradicts(service, progress)) return weighted
    // Each of them may get traffic then; in progress means that it has all moved, or that nobody has looked.
    if (service && outcome !== 'in-progress' && alive(service).length > 1) return []
  }
  const primary = service && primaryOf(service)
  return primary ? [{ taskDefinition: primary.taskDefinition, weight: undefined, since: primary.createdAt }] : []
}

/** Whether the service shows that traffic has moved on since: its task sets are others. */
function contradicts(service: ServiceSnapshot | undefined, progress: DeploymentProgress | undefined): boolean {
  if (!service || !progress) return false
  const found = new Set(alive(service).map(({ id }) => id))
  const known = new Set(progress.revisions.map(({ id }) => id))
  const serving = progress.revisions.filter(({ id, trafficWeight }) => id !== undefined && trafficWeight)
  return [...found].some((id) => !known.has(id)) || serving.some(({ id }) => id !== undefined && !found.has(id))
}

function alive({ taskSets }: ServiceSnapshot): TaskSetSnapshot[] {
  return taskSets.filter(({ status }) => status !== 'DRAINING')
}

function weightedShares(
  progress: DeploymentProgress | undefined,
  ending: DeploymentEnding,
  service: ServiceSnapshot | undefined,
): Share[] {
  const shares: Share[] = []
  for (const revision of progress?.revisions ?? []) {
    if (!revision.trafficWeight) continue
    const taskSet = service?.taskSets.find(({ id }) => id === revision.id)
    const taskDefinition = taskSet?.taskDefinition ?? byLabel(revision, ending)
    shares.push({ taskDefinition, weight: revision.trafficWeight, since: taskSet?.createdAt })
  }
  return shares
}

function byLabel({ label }: RevisionSnapshot, { asked, before, rollback }: DeploymentEnding): string | undefined {
  // Which of the two a rollback calls green is not documented.
  if (rollback?.progress) return undefined
  if (label === 'green') return asked
  return label === 'blue' ? before?.taskDefinition : undefined
}
