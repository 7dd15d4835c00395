import { isMarked } from '@ecs-actions/domain/deployment/description'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { isPassing } from '@ecs-actions/domain/failure'
import type { Clock } from '../clock.ts'
import type { DeploymentList } from './ports.ts'

const pause = 3_000
// The runner's clock and that of AWS need not agree.
const skew = 15 * 60_000

/**
 * The deployment that carries a mark; undefined when that many looks have found none.
 * @param options.looks how often, 3 s apart; a deployment that was just created may not be listed yet
 * @param options.startedAt epoch ms by the runner's clock before which it cannot have been created
 * @throws Failure when the deployments may not be read, or not for now
 */
export async function findMarked(options: {
  codeDeploy: DeploymentList
  clock: Clock
  signal: AbortSignal | undefined
  looks: number
  application: string
  group: string
  marker: string
  taskDefinition: string | undefined
  sha256: string | undefined
  startedAt: number
}): Promise<DeploymentSnapshot | undefined> {
  const { clock, signal, looks } = options
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
  // What goes on is found whatever the clocks say.
  const active = await codeDeploy.deployments({ application, group })
  return (
    (await marked(active, options)) ??
    (await marked(await codeDeploy.deployments({ application, group, since: startedAt - skew }), options))
  )
}

async function marked(
  ids: readonly string[],
  options: Parameters<typeof findMarked>[0],
): Promise<DeploymentSnapshot | undefined> {
  for (const id of ids) {
    const found = await options.codeDeploy.deployment(id)
    if (found && isMarked(found, options)) return found
  }
  return undefined
}
