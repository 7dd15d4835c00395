import { withoutSecrets } from '../secret-looking.ts'
import type { ContainerSnapshot, TaskSnapshot } from './snapshot.ts'

export type TaskOutcomeKind =
  | 'succeeded'
  | 'failed'
  | 'never-started'
  | 'interrupted'
  | 'stopped'
  | 'timed-out'
  | 'cancelled'
  | 'lost'

export interface TaskOutcome {
  readonly kind: TaskOutcomeKind
  /** Of the container that decides; undefined when it has none. */
  readonly exitCode: number | undefined
  /** What happened, in a sentence that names the container; foreign text inside. */
  readonly explanation: string
}

// Infrastructure ended the task: the container's own exit code says nothing about the work then.
const interruptions: readonly string[] = ['SpotInterruption', 'TerminationNotice', 'InfrastructureHealth']

/**
 * The verdict on a one-off task, or undefined while it runs. Success needs all the evidence: the task is STOPPED
 * because an essential container exited, and the deciding container's exit code is 0. An exit code that is not there
 * is never taken for 0.
 */
export function outcomeOf(task: TaskSnapshot, container: string): TaskOutcome | undefined {
  if (task.lastStatus !== 'STOPPED') return undefined
  const decider = task.containers.find(({ name }) => name === container)
  const exitCode = decider?.exitCode
  const because = reasonsOf(task, decider)
  const { stopCode } = task
  const exited = exitCode === undefined ? '' : `; container "${container}" exited with code ${exitCode}`
  if (stopCode !== undefined && interruptions.includes(stopCode)) {
    return { kind: 'interrupted', exitCode, explanation: `the task was interrupted (${stopCode})${because}${exited}` }
  }
  if (stopCode === 'UserInitiated' || stopCode === 'ServiceSchedulerInitiated') {
    return { kind: 'stopped', exitCode, explanation: `the task was stopped (${stopCode})${because}${exited}` }
  }
  if (stopCode === 'TaskFailedToStart' || (exitCode === undefined && task.startedAt === undefined)) {
    const what = exitCode === undefined ? `container "${container}" never ran` : 'the task failed to start'
    return { kind: 'never-started', exitCode, explanation: `${what}${because}${exited}` }
  }
  if (exitCode === undefined) {
    return { kind: 'stopped', exitCode, explanation: `no exit code of container "${container}" was reported${because}` }
  }
  if (exitCode !== 0) {
    const reason = decider?.reason === undefined ? '' : `: ${withoutSecrets(decider.reason)}`
    return {
      kind: 'failed',
      exitCode,
      explanation: `container "${container}" exited with code ${exitCode}${reason}${hint(exitCode, decider?.reason)}`,
    }
  }
  if (stopCode === 'EssentialContainerExited') {
    return { kind: 'succeeded', exitCode, explanation: `container "${container}" exited with code 0` }
  }
  return {
    kind: 'stopped',
    exitCode,
    explanation: `the task ended without saying why (stopCode ${stopCode ?? 'absent'})${because}${exited}`,
  }
}

/** What ECS says, each thing once. Of a container without an exit code the cause may be with another one. */
function reasonsOf({ stoppedReason, containers }: TaskSnapshot, decider: ContainerSnapshot | undefined): string {
  const found = [stoppedReason, decider?.reason].filter((reason) => reason !== undefined)
  const others = decider?.exitCode === undefined ? containers.filter(({ name }) => name !== decider?.name) : []
  for (const { name, reason } of others) {
    if (reason !== undefined && !found.includes(reason)) found.push(`container "${name}": ${reason}`)
  }
  return found.length > 0 ? `: ${withoutSecrets([...new Set(found)].join('; '))}` : ''
}

function hint(exitCode: number, reason: string | undefined): string {
  if (reason?.startsWith('OutOfMemoryError')) return ' (it needs more memory than the task gives it)'
  const meanings = new Map([
    [125, 'the container runtime could not run it'],
    [126, 'the command is not executable'],
    [127, 'the command was not found in the image'],
    [137, 'it was killed: SIGKILL, or out of memory'],
    [139, 'it crashed: segmentation fault'],
    [143, 'it was asked to end: SIGTERM'],
  ])
  const meaning = meanings.get(exitCode)
  return meaning === undefined ? '' : ` (${meaning})`
}
