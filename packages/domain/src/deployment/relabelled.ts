import type { DeploymentSnapshot } from './snapshot.ts'

/**
 * A rollback with the labels of the deployment that it rolls back: it may call blue what that one called green, and a
 * reader of the log should not have to know.
 */
export function relabelled(rollback: DeploymentSnapshot, original: DeploymentSnapshot): DeploymentSnapshot {
  const { progress } = rollback
  if (!progress) return rollback
  const labels = new Map(original.progress?.revisions.map(({ id, label }) => [id, label]))
  const revisions = progress.revisions.map((revision) => ({
    ...revision,
    label: labels.get(revision.id) ?? revision.id ?? revision.label,
  }))
  return { ...rollback, progress: { ...progress, revisions } }
}
