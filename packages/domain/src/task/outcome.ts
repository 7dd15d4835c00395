import { withoutSecrets } from '../secret-looking.ts'
import type { EndOrder } from './end-order.ts'
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

/** What is known of the other containers. */
interface Beside {
  /** The names of the containers whose end is the end of the task. */
  readonly essential?: readonly string[]
  readonly order?: EndOrder | undefined
}

/**
 * The verdict on a one-off task, or undefined while it runs. Success needs all the evidence: the task is STOPPED
 * because an essential container exited, the deciding container's exit code is 0, and that was its own end: no other
 * essential container has ended before it, or has failed where nobody has seen the order. An exit code that is not there
 * is never taken for 0.
 */
export function outcomeOf(task: TaskSnapshot, container: string, beside: Beside = {}): TaskOutcome | undefined {
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
  if (exitCode === undefined && (stopCode === 'TaskFailedToStart' || task.startedAt === undefined)) {
    return { kind: 'never-started', exitCode, explanation: `container "${container}" never ran${because}` }
  }
  if (exitCode === undefined) {
    return { kind: 'stopped', exitCode, explanation: `no exit code of container "${container}" was reported${because}` }
  }
  if (stopCode === 'TaskFailedToStart') {
    const ran = `container "${container}" ran and exited with code ${exitCode} in a task that failed to start`
    return { kind: 'stopped', exitCode, explanation: `${ran}${because}` }
  }
  if (exitCode !== 0) {
    const reason = decider?.reason === undefined ? '' : `: ${withoutSecrets(decider.reason)}`
    return {
      kind: 'failed',
      exitCode,
      explanation: `container "${container}" exited with code ${exitCode}${reason}${hint(exitCode, decider?.reason)}`,
    }
  }
  const culprit = endedBy(task, container, beside)
  if (culprit) {
    const why = `essential container "${culprit.name}" exited with code ${culprit.exitCode}, which may have ended the task half-way`
    const explanation = `container "${container}" exited with code 0, but ${why}: look at the log of "${container}"`
    return { kind: 'stopped', exitCode, explanation }
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

/** The essential container that has ended the task in place of the deciding one, or may have. */
function endedBy(
  { containers }: TaskSnapshot,
  container: string,
  { essential = [], order }: Beside,
): ContainerSnapshot | undefined {
  if (order === 'decider-first') return undefined
  const others = containers.filter(({ name }) => name !== container && essential.includes(name))
  return others.find(hasFailed) ?? (order === 'other-first' ? others[0] : undefined)
}

/** By itself, and not by the end of the task, which sends SIGTERM (143) and SIGKILL (137). */
function hasFailed({ exitCode }: ContainerSnapshot): boolean {
  return exitCode !== undefined && ![0, 137, 143].includes(exitCode)
}

/**
 * What ECS says, each thing once. Of a container without an exit code, and of a start that failed, the cause may be with
 * another one.
 */
function reasonsOf(
  { stoppedReason, stopCode, containers }: TaskSnapshot,
  decider: ContainerSnapshot | undefined,
): string {
  const found = [stoppedReason, decider?.reason].filter((reason) => reason !== undefined)
  const isElsewhere = decider?.exitCode === undefined || stopCode === 'TaskFailedToStart'
  const others = isElsewhere ? containers.filter(({ name }) => name !== decider?.name) : []
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
