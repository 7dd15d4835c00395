import { isMarked } from '@ecs-actions/domain/deployment/description'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { isPassing } from '@ecs-actions/domain/failure'
import type { Clock } from '../clock.ts'
import type { DeploymentList } from './ports.ts'

// A deployment that was just created may not be listed yet.
const pause = 3_000
const looks = 11
// The runner's clock and that of AWS need not agree.
const skew = 15 * 60_000

/**
 * The deployment that carries a mark; undefined when half a minute of looking has found none.
 * @param options.startedAt epoch ms before which it cannot have been created
 * @throws Failure when the deployments may not be read, or not for now
 */
export async function findMarked(options: {
  codeDeploy: DeploymentList
  clock: Clock
  signal: AbortSignal | undefined
  application: string
  group: string
  marker: string
  taskDefinition: string | undefined
  sha256: string | undefined
  startedAt: number
}): Promise<DeploymentSnapshot | undefined> {
  const { clock, signal } = options
  let trouble: unknown
  for (let look = 1; ; look++) {
    try {
      const found = await search(options)
      if (found) return found
      trouble = undefined
    } catch (error) {
      if (!isPassing(error)) throw error
      trouble = error
    }
    if (look === looks) break
    await clock.sleep(pause, signal)
  }
  if (trouble !== undefined) throw trouble
  return undefined
}

async function search(options: Parameters<typeof findMarked>[0]): Promise<DeploymentSnapshot | undefined> {
  const { codeDeploy, application, group, startedAt } = options
  for (const id of await codeDeploy.deployments({ application, group, since: startedAt - skew })) {
    const found = await codeDeploy.deployment(id)
    if (found && isMarked(found, options)) return found
  }
  return undefined
}
