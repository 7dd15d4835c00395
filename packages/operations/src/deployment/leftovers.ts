import { cleanUpOf } from '@ecs-actions/domain/deployment/clean-up'
import type { DeploymentIntent } from '@ecs-actions/domain/deployment/intent'
import { mayBeRolledBack } from '@ecs-actions/domain/deployment/rollback-expected'
import { type DeploymentSnapshot, hasEnded } from '@ecs-actions/domain/deployment/snapshot'
import { isPassing } from '@ecs-actions/domain/failure'
import type { Clock } from '../clock.ts'
import { findMarked } from './find.ts'
import type { DeploymentList, DeploymentStopper, Deployments } from './ports.ts'

/** What the post step found, did, and saw come of it. */
export interface Leftover {
  readonly did: 'nothing' | 'left' | 'stopped' | 'rolling-back'
  /** As it was last seen; undefined when there is none. */
  readonly deployment: DeploymentSnapshot | undefined
  readonly rollback: DeploymentSnapshot | undefined
}

interface LeftoverPorts {
  readonly codeDeploy: DeploymentList & Deployments & DeploymentStopper
  readonly clock: Clock
}

/**
 * After a step that was cancelled or killed, or got no answer to its start: does with its deployment what the policy
 * says, and looks for some minutes how that goes.
 * @throws Failure when CodeDeploy cannot be asked
 */
export async function resolveLeftover(intent: DeploymentIntent, ports: LeftoverPorts): Promise<Leftover> {
  if (intent.onCancel === 'leave') return { did: 'left', deployment: undefined, rollback: undefined }
  const found = await leftover(intent, ports)
  if (!found) return { did: 'nothing', deployment: undefined, rollback: undefined }
  if (hasEnded(found)) return seeOut(found, 'nothing', ports)
  const action = cleanUpOf(intent.onCancel, found)
  if (action === 'leave') return { did: 'left', deployment: found, rollback: undefined }
  const rollBack = action === 'roll-back'
  await ports.codeDeploy.stopDeployment({ deploymentId: found.id, rollBack })
  return seeOut(found, rollBack ? 'rolling-back' : 'stopped', ports)
}

async function leftover(intent: DeploymentIntent, ports: LeftoverPorts): Promise<DeploymentSnapshot | undefined> {
  const { application, group, cluster, service, marker, startedAt } = intent
  const { codeDeploy, clock } = ports
  const id =
    intent.deploymentId ??
    (
      await findMarked({
        ...{
          codeDeploy,
          clock,
          signal: undefined,
          application,
          group,
          marker,
          taskDefinition: undefined,
          sha256: undefined,
          startedAt,
        },
      })
    )?.id
  const deployment = id === undefined ? undefined : await codeDeploy.deployment(id)
  if (!deployment) return undefined
  const target = `${cluster}:${service}`
  // Without it nobody knows whether the traffic has moved; then the old version is taken for the safer one.
  const progress = await codeDeploy.progress({ deploymentId: deployment.id, target }).catch(() => undefined)
  return { ...deployment, progress }
}

// Nobody has asked for the group here: until the time is up a rollback may come.
const anyEvents = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']
const pause = 5_000
// A cancelled job gets five minutes for all of its post steps.
const seeOutAtMost = 180_000

async function seeOut(from: DeploymentSnapshot, did: Leftover['did'], ports: LeftoverPorts): Promise<Leftover> {
  const { codeDeploy, clock } = ports
  const start = clock.now()
  let [deployment, rollback]: [DeploymentSnapshot, DeploymentSnapshot | undefined] = [from, undefined]
  for (;;) {
    try {
      deployment = (await codeDeploy.deployment(from.id)) ?? deployment
      const { rolledBackBy } = deployment
      if (rolledBackBy !== undefined) rollback = (await codeDeploy.deployment(rolledBackBy)) ?? rollback
    } catch (error) {
      if (!isPassing(error)) throw error
    }
    const settled = rollback ? hasEnded(rollback) : hasEnded(deployment) && !mayBeRolledBack(deployment, anyEvents)
    if (settled || clock.now() - start >= seeOutAtMost) return { did, deployment, rollback }
    await clock.sleep(pause)
  }
}
