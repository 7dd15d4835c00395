import type { DeploymentIntent } from '@ecs-actions/domain/deployment/intent'
import { type DeploymentSnapshot, endedBadly } from '@ecs-actions/domain/deployment/snapshot'
import { Failure } from '@ecs-actions/domain/failure'
import { type Line, warning } from '@ecs-actions/domain/line'
import type { Leftover } from './leftovers.ts'

/** What the log says of a deployment that the step did not see to its end. */
export function narrateLeftover(intent: DeploymentIntent, { did, deployment, rollback }: Leftover): Line[] {
  const start = 'The step did not see its deployment to the end.'
  if (!deployment) {
    const text =
      did === 'left'
        ? `${start} It goes on, if it was started: ${whereToLook(intent)}`
        : `${start} None of it was found. Make sure with: ${whereToLook(intent)}`
    return [warning(text)]
  }
  const lines = [warning(`${start} ${sentence(did, deployment)}`)]
  if (rollback) lines.push(warning(`Rollback ${stateOf(rollback)}.`))
  else if (did === 'rolling-back' && endedBadly(deployment)) {
    lines.push(warning('No rollback of it was seen: see what the service runs.'))
  }
  return lines
}

function sentence(did: Leftover['did'], deployment: DeploymentSnapshot): string {
  const state = `Deployment ${stateOf(deployment)}`
  if (did === 'nothing') return `${state} already.`
  if (did !== 'left' && deployment.status === 'succeeded') return `${state}: it had ended before it could be stopped.`
  if (did === 'left') return `${state}, and is left so: all its traffic has moved.`
  return did === 'stopped' ? `It was asked to stop. ${state}.` : `It was asked to stop and to be rolled back. ${state}.`
}

function stateOf({ id, rawStatus, error }: DeploymentSnapshot): string {
  return `${id} is ${rawStatus}${error === undefined ? '' : ` (${error.code})`}`
}

/** The failure of a clean-up that could not be done. */
export function notCleanedUp(intent: DeploymentIntent, error: unknown): unknown {
  if (!(error instanceof Failure)) return error
  return new Failure({
    code: error.code,
    message: `The deployment of this step may go on: ${error.message}`,
    remedy: `${error.remedy} Find it with: ${whereToLook(intent)}`,
    cause: error,
  })
}

function whereToLook({ region, application, group, deploymentId }: DeploymentIntent): string {
  if (deploymentId !== undefined) return `aws deploy get-deployment --region ${region} --deployment-id ${deploymentId}`
  return `aws deploy list-deployments --region ${region} --application-name ${application} --deployment-group-name ${group}`
}
