import type { DeploymentSnapshot, RevisionSnapshot, StageStatus } from './snapshot.ts'

function statusOf(deployment: DeploymentSnapshot, stage: string): StageStatus | undefined {
  return deployment.progress?.stages.find(({ name }) => name === stage)?.status
}

/** The tasks of the new version; undefined before there are any. */
export function greenOf(deployment: DeploymentSnapshot): RevisionSnapshot | undefined {
  return deployment.progress?.revisions.find(({ label }) => label === 'green')
}

/** The new tasks have all run and been healthy. */
export function isInstalled(deployment: DeploymentSnapshot): boolean {
  return statusOf(deployment, 'Install') === 'succeeded'
}

/**
 * All traffic has moved for good. Both last stages must have succeeded: CodeDeploy may still stop and roll back during
 * AllowTraffic and its hook. The flag of the termination wait is documented for instances, so it only adds to them.
 */
export function hasShifted(deployment: DeploymentSnapshot): boolean {
  if (deployment.status === 'succeeded' || deployment.terminationWaitStarted) return true
  return ['AllowTraffic', 'AfterAllowTraffic'].every((stage) => statusOf(deployment, stage) === 'succeeded')
}
