import { allAtOnce } from '@ecs-actions/domain/deployment/group'
import { candidatesIn, deploymentText, isConsistent, lastEnded } from '@ecs-actions/domain/deployment/history'
import { type DeploymentSurroundings, standingMistakes } from '@ecs-actions/domain/deployment/plan'
import { definitionNamed } from '@ecs-actions/domain/deployment/rollback-target'
import { primaryOf, type TaskSetSnapshot } from '@ecs-actions/domain/deployment/service'
import { type DeploymentSnapshot, hasEnded } from '@ecs-actions/domain/deployment/snapshot'
import { Failure, failureOf } from '@ecs-actions/domain/failure'
import { deploymentHistory } from '@ecs-actions/operations/deployment/history'
import { surroundings } from '@ecs-actions/operations/deployment/surroundings'
import type { RollbackInputs } from './inputs.ts'
import type { RollbackPorts } from './ports.ts'

/** Everything that AWS shows before anything is changed. */
export interface Scene {
  readonly around: DeploymentSurroundings
  /** What serves now. */
  readonly serving: TaskSetSnapshot
  /** The group's deployments, newest first. */
  readonly history: readonly DeploymentSnapshot[]
  /** The one that has not ended. */
  readonly active: DeploymentSnapshot | undefined
}

const pause = 5_000
const staleAtMost = 60_000

/**
 * Looks until the service and the history of its group tell the same story: either read may be older than the other,
 * and a choice made from both would then be wrong.
 * @param ended a deployment that is known to have ended, whatever the history still shows
 * @throws Failure `refused` when they never do, or something stands against any deployment
 */
export async function lookAround(inputs: RollbackInputs, ports: RollbackPorts, ended?: string): Promise<Scene> {
  const { clock, cancelled } = ports
  const start = clock.now()
  for (;;) {
    cancelled.throwIfAborted()
    const scene = await look(inputs, ports)
    if (scene.active ? scene.active.id !== ended : isClear(inputs, scene, scene.history)) return scene
    if (clock.now() - start >= staleAtMost) throw disagreement(scene)
    await clock.sleep(pause, cancelled)
  }
}

/** Whether the history can be relied on for what is asked; a name of what does not serve needs none. */
function isClear(
  { to }: RollbackInputs,
  { around, serving }: Pick<Scene, 'around' | 'serving'>,
  history: readonly DeploymentSnapshot[],
): boolean {
  const named = definitionNamed(to, serving.taskDefinition)
  return (named !== undefined && named !== serving.taskDefinition) || isConsistent(history, around.service)
}

async function look(inputs: RollbackInputs, ports: RollbackPorts): Promise<Scene> {
  const place = {
    ...{ cluster: inputs.cluster, service: inputs.service, config: allAtOnce },
    application: inputs['codedeploy-application'],
    group: inputs['codedeploy-deployment-group'],
  }
  const around = await surroundings(place, ports)
  const { service, group } = around
  const mistakes = standingMistakes(around)
  if (mistakes.length > 0) {
    const what = `${service.name} in cluster ${service.cluster} is not rolled back`
    throw failureOf(mistakes, { code: 'refused', what, remedy: 'Nothing was changed.' })
  }
  const serving = primaryOf(service)
  if (!serving) throw nothingServes(around)
  const enough = (history: readonly DeploymentSnapshot[]) =>
    around.active.length > 0 ||
    (isClear(inputs, { around, serving }, history) &&
      (inputs.to.kind !== 'previous' || candidatesIn(history, serving).length > 0))
  const history = await deploymentHistory({ application: group.application, group: group.name, enough, ports })
  return { around, serving, history, active: await activeIn(history, around, ports) }
}

async function activeIn(
  history: readonly DeploymentSnapshot[],
  { active }: DeploymentSurroundings,
  ports: RollbackPorts,
): Promise<DeploymentSnapshot | undefined> {
  const known = history.find((deployment) => !hasEnded(deployment))
  if (known) return known
  for (const { id } of active) {
    // The history may be older than the list.
    if (history.some((deployment) => deployment.id === id)) continue
    const found = await ports.codeDeploy.deployment(id)
    if (found && !hasEnded(found)) return found
  }
  return undefined
}

function nothingServes({ service }: DeploymentSurroundings): Failure {
  return new Failure({
    code: 'refused',
    message: `service ${service.name} in cluster ${service.cluster} has no PRIMARY task set: nothing serves that could be taken back.`,
    remedy: 'Nothing was changed. Deploy what should serve.',
  })
}

function disagreement({ history, serving, around }: Scene): Failure {
  const last = lastEnded(history)
  const said = last ? `the last deployment of the group is ${deploymentText(last)}` : 'the group shows no deployment'
  const made = serving.externalId === undefined ? '' : ` of deployment ${serving.externalId}`
  return new Failure({
    code: 'refused',
    message: `${said}, and service ${around.service.name} runs ${serving.taskDefinition}${made}: the two do not fit, so what came before cannot be told.`,
    remedy: 'Nothing was changed. Name what should serve: to: revision:<number>, or its ARN.',
  })
}
