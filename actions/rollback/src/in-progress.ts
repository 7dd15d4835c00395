import { type DeploymentEnding, outcomeOf } from '@ecs-actions/domain/deployment/outcome'
import { failureFor } from '@ecs-actions/domain/deployment/outcome-failure'
import type { InProgressRollback } from '@ecs-actions/domain/deployment/rollback-in-progress'
import { stoppedOutcome } from '@ecs-actions/domain/deployment/rollback-outcome'
import { primaryOf, type ServiceSnapshot } from '@ecs-actions/domain/deployment/service'
import { type DeploymentSnapshot, endedBadly } from '@ecs-actions/domain/deployment/snapshot'
import { hasShifted } from '@ecs-actions/domain/deployment/stages'
import { sharesOf } from '@ecs-actions/domain/deployment/traffic'
import { errorText, Failure, isPassing } from '@ecs-actions/domain/failure'
import type { WatchedCourse } from '@ecs-actions/operations/deployment/course'
import { followRollback } from '@ecs-actions/operations/deployment/rollback'
import { serviceAfter } from '@ecs-actions/operations/deployment/serving'
import { type Watched, watchFor } from '@ecs-actions/operations/deployment/watch-for'
import type { RollbackInputs } from './inputs.ts'
import type { RollbackPorts } from './ports.ts'
import { remedies } from './remedies.ts'
import type { RollbackEnd } from './result.ts'
import type { Scene } from './scene.ts'

// CodeDeploy takes traffic back before it says that a deployment has stopped.
const stopAtMost = 300_000
// One that goes back mostly has its tasks running; where it does not, they have CodeDeploy's hour to start.
const followAtMost = 75 * 60_000

interface InProgress {
  readonly scene: Scene
  readonly active: DeploymentSnapshot
  readonly choice: InProgressRollback
}

/**
 * Stops a deployment in progress and sees it rolled back, or sees one through that goes back itself.
 * @returns `succeeded-first` when the deployment came to its good end before it could be stopped
 * @throws Failure when it could not be stopped
 */
export async function endInProgress(
  inputs: RollbackInputs,
  found: InProgress,
  ports: RollbackPorts,
): Promise<RollbackEnd | 'succeeded-first'> {
  const { scene, active, choice } = found
  if (choice.way === 'stop') await stop(active.id, ports)
  if (inputs['wait-for'] === 'none') return notWaitedFor(found)
  const { around } = scene
  const course = { deploymentId: active.id, plan: { service: around.service, group: around.group }, ports }
  const watched = await watch(inputs, { active, choice, course })
  if (choice.way === 'stop' && watched.deployment.status === 'succeeded') return 'succeeded-first'
  const { deployment, rollback } = endedBadly(watched.deployment)
    ? await followRollback(watched.deployment, course)
    : { deployment: watched.deployment, rollback: undefined }
  const service = await serviceAfter(course, (serving) => serving?.taskDefinition === choice.taskDefinition)
  return report(found, {
    ...{ deployment, rollback: rollback?.deployment, service },
    broken: watched.broken ?? rollback?.broken,
  })
}

async function stop(deploymentId: string, { codeDeploy, emit, cancelled }: RollbackPorts): Promise<void> {
  cancelled.throwIfAborted()
  emit({ kind: 'stopping', deploymentId, rollBack: true, why: 'the service goes back to what served before it.' })
  try {
    await codeDeploy.stopDeployment({ deploymentId, rollBack: true })
  } catch (error) {
    if (!(error instanceof Failure) || !isPassing(error)) throw error
    throw new Failure({
      code: 'start-unknown',
      message: `${errorText(error)} Whether deployment ${deploymentId} stops is not known.`,
      remedy: 'Run the step again: to ask twice does no harm.',
      cause: error,
    })
  }
}

async function watch(
  inputs: RollbackInputs,
  { active, choice, course }: { active: DeploymentSnapshot; choice: InProgressRollback; course: WatchedCourse },
): Promise<Watched> {
  const minutes = inputs['wait-minutes']
  const patience = minutes === undefined ? followAtMost : minutes * 60_000
  const ms = choice.way === 'stop' ? stopAtMost : patience
  const shifted = choice.way === 'follow' && inputs['wait-for'] === 'traffic-shifted'
  return watchFor(course, {
    ...{ from: active, ms, until: (deployment) => shifted && hasShifted(deployment) },
    giveUp: async () => undefined,
    timedOut: `deployment ${active.id} did not end within ${ms / 60_000} minutes`,
    needsProgress: shifted,
  })
}

interface Seen extends Pick<DeploymentEnding, 'deployment' | 'rollback' | 'broken'> {
  readonly service: ServiceSnapshot | undefined
}

function report({ scene, choice }: InProgress, seen: Seen): RollbackEnd {
  const { deployment, rollback, service, broken } = seen
  const target = choice.taskDefinition
  const serving = service && primaryOf(service)
  const { before } = choice
  const ending: DeploymentEnding = {
    ...{ deployment, rollback, before, serving, broken, waitFor: 'traffic-shifted' },
    asked: choice.way === 'follow' ? target : (choice.from ?? ''),
  }
  const outcome = choice.way === 'follow' ? outcomeOf(ending) : stoppedOutcome({ ...seen, target })
  const rollbackId = rollback?.id ?? deployment.rolledBackBy
  return {
    ...{ outcome, shares: sharesOf(ending, outcome.kind, service ?? scene.around.service), diagnosis: undefined },
    to: target,
    ...(choice.way === 'follow'
      ? { deploymentId: deployment.id, otherId: rollbackId }
      : { deploymentId: rollbackId, otherId: deployment.id }),
    failure: failureFor(outcome, { what: 'rollback', remedies, deployment, broken }),
  }
}

function notWaitedFor({ active, choice }: InProgress): RollbackEnd {
  const what = choice.way === 'stop' ? 'was asked to stop and to be rolled back' : 'goes back already'
  return {
    outcome: { kind: 'in-progress', explanation: `deployment ${active.id} ${what}, and the end is not waited for` },
    ...{ shares: [], diagnosis: undefined, failure: undefined, to: choice.taskDefinition },
    ...(choice.way === 'follow'
      ? { deploymentId: active.id, otherId: undefined }
      : { deploymentId: undefined, otherId: active.id }),
  }
}
