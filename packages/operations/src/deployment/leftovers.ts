import { cleanUpOf } from '@ecs-actions/domain/deployment/clean-up'
import type { DeploymentIntent } from '@ecs-actions/domain/deployment/intent'
import { mayBeRolledBack } from '@ecs-actions/domain/deployment/rollback-expected'
import { type DeploymentSnapshot, hasEnded, unseenDeployment } from '@ecs-actions/domain/deployment/snapshot'
import { Failure, isPassing } from '@ecs-actions/domain/failure'
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
 * @throws Failure when it could not be stopped, or CodeDeploy cannot be asked for it
 */
export async function resolveLeftover(intent: DeploymentIntent, ports: LeftoverPorts): Promise<Leftover> {
  if (intent.onCancel === 'leave') return { did: 'left', deployment: undefined, rollback: undefined }
  const found = await leftover(intent, ports)
  if (!found) return { did: 'nothing', deployment: undefined, rollback: undefined }
  if (hasEnded(found)) return seeOut(found, 'nothing', ports)
  const action = cleanUpOf(intent.onCancel, found)
  if (action === 'leave') return { did: 'left', deployment: found, rollback: undefined }
  const rollBack = action === 'roll-back'
  await patiently(() => ports.codeDeploy.stopDeployment({ deploymentId: found.id, rollBack }), ports)
  return seeOut(found, rollBack ? 'rolling-back' : 'stopped', ports)
}

async function leftover(intent: DeploymentIntent, ports: LeftoverPorts): Promise<DeploymentSnapshot | undefined> {
  const { cluster, service, deploymentId: id } = intent
  const deployment = id === undefined ? await marked(intent, ports) : await known(id, ports)
  if (!deployment) return undefined
  const target = `${cluster}:${service}`
  // Without it nobody knows whether the traffic has moved; then the old version is taken for the safer one.
  const progress = await ports.codeDeploy.progress({ deploymentId: deployment.id, target }).catch(() => undefined)
  return { ...deployment, progress }
}

// A minute: lists may be that old, and a cancelled job gets five minutes for all of its post steps.
const looks = 21

function marked(intent: DeploymentIntent, { codeDeploy, clock }: LeftoverPorts) {
  const { application, group, marker, startedAt } = intent
  const mark = { marker, taskDefinition: undefined, sha256: undefined }
  return findMarked({ codeDeploy, clock, signal: undefined, application, group, ...mark, startedAt, looks })
}

/** A deployment that is not shown, or may not be read, is there all the same: its id is enough to stop it. */
async function known(id: string, { codeDeploy }: LeftoverPorts): Promise<DeploymentSnapshot> {
  try {
    return (await codeDeploy.deployment(id)) ?? unseenDeployment(id, undefined)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return unseenDeployment(id, undefined)
  }
}

const pause = 5_000
const troubleAtMost = 90_000

async function patiently(work: () => Promise<void>, { clock }: LeftoverPorts): Promise<void> {
  const start = clock.now()
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || clock.now() - start >= troubleAtMost) throw error
    }
    await clock.sleep(pause)
  }
}

// Nobody has asked for the group here: until the time is up a rollback may come.
const anyEvents = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']
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
      if (!(error instanceof Failure)) throw error
      if (!isPassing(error)) return { did, deployment, rollback }
    }
    const settled = rollback ? hasEnded(rollback) : hasEnded(deployment) && !mayBeRolledBack(deployment, anyEvents)
    if (settled || clock.now() - start >= seeOutAtMost) return { did, deployment, rollback }
    await clock.sleep(pause)
  }
}
