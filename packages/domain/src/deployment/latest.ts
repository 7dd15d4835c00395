import { type DeploymentProgress, type DeploymentSnapshot, hasEnded, type StageStatus } from './snapshot.ts'

/**
 * What two looks in a row show together. Reads of AWS may be older than the one before, the deployment's and its
 * target's each on their own: whatever would go back is left as it was.
 */
export function latest(before: DeploymentSnapshot | undefined, look: DeploymentSnapshot): DeploymentSnapshot {
  if (!before) return look
  const state = isOlderState(look, before) ? before : look
  return {
    ...state,
    rolledBackBy: look.rolledBackBy ?? before.rolledBackBy,
    rollbackMessage: look.rollbackMessage ?? before.rollbackMessage,
    terminationWaitStarted: look.terminationWaitStarted || before.terminationWaitStarted,
    progress: latestProgress(before, look),
  }
}

// Ready and InProgress take turns; everything else only goes forward.
const beginnings = ['Created', 'Queued']

function isOlderState(look: DeploymentSnapshot, before: DeploymentSnapshot): boolean {
  return stateRank(look) < stateRank(before)
}

function stateRank(deployment: DeploymentSnapshot): number {
  if (hasEnded(deployment)) return beginnings.length + 1
  const place = beginnings.indexOf(deployment.rawStatus)
  return place < 0 ? beginnings.length : place
}

function latestProgress(before: DeploymentSnapshot, look: DeploymentSnapshot): DeploymentProgress | undefined {
  const [old, now] = [before.progress, look.progress]
  if (!old || !now) return now ?? old
  if (isOlderProgress(now, old)) return old
  // Only a rollback takes traffic from the new tasks again.
  const goesBack = look.rollsBack === undefined && !hasEnded(look) && greenWeight(now) < greenWeight(old)
  return goesBack ? old : now
}

function isOlderProgress(now: DeploymentProgress, old: DeploymentProgress): boolean {
  if (now.updatedAt !== undefined && old.updatedAt !== undefined && now.updatedAt !== old.updatedAt) {
    return now.updatedAt < old.updatedAt
  }
  return stageRank(now) < stageRank(old)
}

const ranks: Readonly<Record<StageStatus, number>> = { pending: 0, running: 1, succeeded: 2, failed: 2, skipped: 2 }

function stageRank({ stages }: DeploymentProgress): number {
  return stages.reduce((sum, { status }) => sum + ranks[status], 0)
}

function greenWeight({ revisions }: DeploymentProgress): number {
  return revisions.find(({ label }) => label === 'green')?.trafficWeight ?? 0
}
