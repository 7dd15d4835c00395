import { shortDefinition } from '@ecs-actions/domain/arn'
import { candidatesIn } from '@ecs-actions/domain/deployment/history'
import { rollbackInProgress } from '@ecs-actions/domain/deployment/rollback-in-progress'
import { rollbackTarget } from '@ecs-actions/domain/deployment/rollback-target'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { timelineOf } from '@ecs-actions/operations/deployment/timeline'
import { expiryWarning } from '@ecs-actions/operations/expiry-warning'
import type { RollbackDecision } from './decision.ts'
import { decisionLines } from './decision-lines.ts'
import { goBack, goBackPlan } from './go-back.ts'
import { endInProgress } from './in-progress.ts'
import type { RollbackInputs } from './inputs.ts'
import { nothingToDo } from './nothing-to-do.ts'
import type { RollbackPorts } from './ports.ts'
import type { RollbackResult } from './result.ts'
import { lookAround, type Scene } from './scene.ts'
import { familyNotes, imagesOfAll, readTarget } from './target.ts'

/**
 * Takes the service back and follows that to what the step waits for. What it throws happened before anything was
 * changed, or says so.
 */
export async function run(inputs: RollbackInputs, outside: RollbackPorts): Promise<RollbackResult> {
  const { moments, emit } = timelineOf(outside)
  const ports: RollbackPorts = { ...outside, emit }
  const scene = await lookAround(inputs, ports)
  const result = scene.active
    ? await throughActive(inputs, { scene, active: scene.active }, ports)
    : await throughDeployment(inputs, scene, ports)
  return { ...result, timeline: moments() }
}

type Untimed = Omit<RollbackResult, 'timeline'>

async function throughActive(
  inputs: RollbackInputs,
  { scene, active }: { scene: Scene; active: DeploymentSnapshot },
  ports: RollbackPorts,
): Promise<Untimed> {
  const { service } = scene.around
  const choice = rollbackInProgress({ to: inputs.to, active, service })
  const { way, from, taskDefinition: to } = choice
  const doing = way === 'stop' ? 'is in progress: stopped, it gives way to' : 'is going back already, to'
  const why = `deployment ${active.id} ${doing} ${shortDefinition(to)}`
  const decision: RollbackDecision = {
    ...{ way, from, to, why, around: scene.around, reason: inputs.reason },
    ...{ candidates: candidatesIn(scene.history, scene.serving), images: new Map() },
  }
  ports.emit({ kind: 'planned', lines: decisionLines(decision) })
  // Looked up beside the stop, which is in a hurry.
  const [images, end] = await Promise.all([
    imagesOfAll([from, to], ports),
    inputs['dry-run'] ? undefined : endInProgress(inputs, { scene, active, choice }, ports),
  ])
  if (end !== 'succeeded-first') return { decision: { ...decision, images }, end }
  ports.emit({ kind: 'note', text: `Deployment ${active.id} succeeded before it could be stopped.` })
  return throughDeployment(inputs, await lookAround(inputs, ports, active.id), ports)
}

async function throughDeployment(inputs: RollbackInputs, scene: Scene, ports: RollbackPorts): Promise<Untimed> {
  const { around, serving, history } = scene
  const { service } = around
  const found = rollbackTarget({ to: inputs.to, service, serving, history })
  const common = {
    around,
    from: serving.taskDefinition,
    reason: inputs.reason,
    candidates: candidatesIn(history, serving),
  }
  if (found.kind === 'nothing-to-do') return nothingToDo({ ...common, why: found.why }, scene)
  const [target, before] = await Promise.all([
    readTarget(found.taskDefinition, ports),
    imagesOfAll([serving.taskDefinition], ports),
  ])
  const plan = goBackPlan(inputs, scene, target)
  const [from, to] = [shortDefinition(serving.taskDefinition), shortDefinition(target.arn)]
  const decision: RollbackDecision = {
    ...{ ...common, way: 'deploy', to: target.arn, why: `from ${from} to ${to}, ${found.why}` },
    images: new Map([...before, [target.arn, target.images]]),
  }
  ports.emit({ kind: 'planned', lines: [...decisionLines(decision), `Waits at most ${plan.waitMinutes} min`] })
  const families = inputs.to.kind === 'previous' ? familyNotes(target.arn, serving.taskDefinition) : []
  for (const text of [...families, ...target.notes, ...plan.notes, ...credentialNotes(plan, ports)]) {
    ports.emit({ kind: 'note', text })
  }
  if (inputs['dry-run']) return { decision, end: undefined }
  const words = `Rollback ${from} → ${to}${inputs.reason === undefined ? '' : `: ${inputs.reason}`}`
  return { decision, end: await goBack(inputs, { plan, target, words }, ports) }
}

function credentialNotes({ waitMinutes }: { waitMinutes: number }, { credentialsEnd, clock }: RollbackPorts): string[] {
  const now = clock.now()
  const warning = expiryWarning({ expiration: credentialsEnd, waitMinutes, now, what: 'a rollback' })
  return warning === undefined ? [] : [warning]
}
