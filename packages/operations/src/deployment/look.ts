import type { CourseEvent } from '@ecs-actions/domain/deployment/events'
import type { DeploymentProgress, DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { errorText, isPassing } from '@ecs-actions/domain/failure'
import type { Deployments } from './ports.ts'

/**
 * A way to look at one deployment again and again. Its progress is told once when it may not be read, and then left
 * out: the deployment's own status decides.
 * @param options.needsProgress whether the wait cannot end without it
 */
export function deploymentLook(options: {
  codeDeploy: Deployments
  deploymentId: string
  target: string
  needsProgress: boolean
  emit: (event: CourseEvent) => void
}): () => Promise<DeploymentSnapshot | undefined> {
  const { codeDeploy, deploymentId, target, needsProgress, emit } = options
  let readable = true

  async function progress(): Promise<DeploymentProgress | undefined> {
    if (!readable) return undefined
    try {
      return await codeDeploy.progress({ deploymentId, target })
    } catch (error) {
      if (isPassing(error)) return undefined
      if (needsProgress) throw error
      readable = false
      emit({ kind: 'not-readable', what: `How far deployment ${deploymentId} has come`, why: errorText(error) })
      return undefined
    }
  }

  return async () => {
    const deployment = await codeDeploy.deployment(deploymentId)
    return deployment && { ...deployment, progress: await progress() }
  }
}
