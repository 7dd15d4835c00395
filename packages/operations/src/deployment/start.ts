import { deploymentUrl } from '@ecs-actions/domain/console-links'
import { isMarked } from '@ecs-actions/domain/deployment/description'
import type { DeploymentIntent } from '@ecs-actions/domain/deployment/intent'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import type { DeploymentOrder } from '@ecs-actions/domain/deployment/start'
import { errorText, Failure, isPassing } from '@ecs-actions/domain/failure'
import { findMarked } from './find.ts'
import type { DeploymentPorts } from './ports.ts'

type StartPorts = Pick<DeploymentPorts, 'region' | 'codeDeploy' | 'clock' | 'cancelled' | 'remember' | 'emit'>

const attemptsAtMost = 6
const firstPause = 2_000
// A group takes one deployment at a time, so an attempt that follows one that was lost cannot start a second beside it.
const unknownAtMost = 3

/**
 * Starts one deployment, and one only, though CreateDeployment knows no token: an attempt without an answer is looked
 * for by its mark before the next one, and a group that says it is busy is asked whether it is with this very one.
 * @returns the deployment's id
 * @throws Failure `deployment-active` when somebody else's deployment is in the way, `start-unknown` when nobody knows
 */
export async function startDeployment(
  order: DeploymentOrder & { readonly taskDefinition: string },
  intent: DeploymentIntent,
  ports: StartPorts,
): Promise<string> {
  ports.cancelled.throwIfAborted()
  ports.remember(intent)
  const attempt = { unknown: 0 }
  try {
    const { id, adopted } = await create(order, intent, ports, attempt)
    ports.remember({ ...intent, deploymentId: id })
    const url = deploymentUrl({ region: ports.region, deploymentId: id })
    ports.emit({ kind: adopted ? 'adopted' : 'created', deploymentId: id, url })
    return id
  } catch (error) {
    if (attempt.unknown === 0 && !ports.cancelled.aborted) ports.remember('concluded')
    throw error
  }
}

async function create(
  order: DeploymentOrder & { readonly taskDefinition: string },
  intent: DeploymentIntent,
  ports: StartPorts,
  attempt: { unknown: number },
): Promise<{ id: string; adopted: boolean }> {
  for (let count = 1; ; count++) {
    const start = await ports.codeDeploy.createDeployment(order)
    if (start.kind === 'created') return { id: start.deploymentId, adopted: false }
    if (start.kind === 'active') {
      const active = await activeDeployment(start.deploymentId, ports)
      if (active && isMarked(active, { ...order, marker: intent.marker })) {
        return { id: active.id, adopted: true }
      }
      // One that is not shown may be the one that an attempt without an answer has made.
      if (!active && attempt.unknown > 0) throw startUnknown(intent, start.why)
      throw somebodyElses(order, { id: start.deploymentId, active }, start.why)
    }
    if (start.kind === 'unknown') {
      attempt.unknown += 1
      ports.emit({ kind: 'creation-trouble', why: errorText(start.why) })
      const found = await lookFor(order, intent, ports, start.why)
      if (found) return { id: found.id, adopted: true }
      if (attempt.unknown >= unknownAtMost) throw startUnknown(intent, start.why)
      continue
    }
    if (count >= attemptsAtMost) throw attempt.unknown > 0 ? startUnknown(intent, start.why) : start.why
    await ports.clock.sleep(firstPause * 2 ** (count - 1), ports.cancelled)
  }
}

async function lookFor(
  order: DeploymentOrder & { readonly taskDefinition: string },
  intent: DeploymentIntent,
  ports: StartPorts,
  why: Failure,
): Promise<DeploymentSnapshot | undefined> {
  const { codeDeploy, clock, cancelled } = ports
  const { application, group, taskDefinition, sha256 } = order
  const { marker, startedAt } = intent
  try {
    const options = {
      codeDeploy,
      clock,
      signal: cancelled,
      application,
      group,
      marker,
      taskDefinition,
      sha256,
      startedAt,
      looks,
    }
    return await findMarked(options)
  } catch (error) {
    cancelled.throwIfAborted()
    const unreadable = new Failure({
      ...{ code: why.code, message: `${why.message}; and looking for it: ${errorText(error)}`, remedy: why.remedy },
      cause: error,
    })
    throw startUnknown(intent, unreadable)
  }
}

// A read may be older than the deployment that it is asked for.
const pause = 3_000
const looks = 11

async function activeDeployment(
  id: string | undefined,
  { codeDeploy, clock, cancelled }: StartPorts,
): Promise<DeploymentSnapshot | undefined> {
  if (id === undefined) return undefined
  for (let look = 1; ; look++) {
    const found = await codeDeploy.deployment(id).catch(unread)
    if (found === 'unreadable') return undefined
    if (found || look === looks) return found
    await clock.sleep(pause, cancelled)
  }
}

function unread(error: unknown): undefined | 'unreadable' {
  if (isPassing(error)) return undefined
  if (error instanceof Failure) return 'unreadable'
  throw error
}

function somebodyElses(
  order: DeploymentOrder,
  { id, active }: { id: string | undefined; active: DeploymentSnapshot | undefined },
  cause: Failure,
): Failure {
  const about = active
    ? ` (${active.rawStatus}${active.creator === undefined ? '' : `, created by ${active.creator}`}${active.description === undefined ? '' : `, "${active.description}"`})`
    : ''
  return new Failure({
    code: 'deployment-active',
    message: `group ${order.group} of application ${order.application} has an active deployment${id === undefined ? '' : `, ${id}`}${about}: nothing was started.`,
    remedy:
      'Run the step again when it has ended; it is active until its old tasks are gone. A concurrency group of the workflow keeps deployments apart.',
    cause,
  })
}

function startUnknown({ application, group, onCancel }: DeploymentIntent, cause: Failure): Failure {
  const cleanUp = onCancel === 'leave' ? '' : 'The clean-up step of this job looks for the deployment and stops it. '
  return new Failure({
    code: 'start-unknown',
    message: `${cause.message.replace(/\.$/, '')}. Whether the deployment was started is not known.`,
    remedy: `${cleanUp}Make sure that none is going before this step is run again: aws deploy list-deployments --application-name ${application} --deployment-group-name ${group} --include-only-statuses Created Queued InProgress Baking Ready`,
    cause,
  })
}
