import type { ContainerSnapshot, TaskSnapshot } from '../task/snapshot.ts'

/** Tasks of the same end, which is what a reader wants to know once. */
export interface TaskFailure {
  readonly stopCode: string
  /** ECS's words, with what differs from task to task left out. */
  readonly reason: string
  readonly count: number
  /** The one that ended last. */
  readonly last: TaskSnapshot
}

// Somebody, or the infrastructure, ended these: they say nothing against the version that ran in them.
const notItsFault: readonly string[] = [
  'UserInitiated',
  'SpotInterruption',
  'TerminationNotice',
  'InfrastructureHealth',
]

/** Whether the task ended by a fault of its own; a replacement in the course of scaling is none. */
function hasFailed({ lastStatus, stopCode, stoppedReason }: TaskSnapshot): boolean {
  if (lastStatus !== 'STOPPED' || stoppedReason?.startsWith('Scaling activity initiated by')) return false
  return stopCode !== undefined && !notItsFault.includes(stopCode)
}

/** The failed tasks by the way in which they failed, commonest first. */
export function taskFailures(tasks: readonly TaskSnapshot[]): TaskFailure[] {
  const groups = new Map<string, TaskFailure>()
  for (const task of tasks.filter(hasFailed)) {
    const stopCode = task.stopCode ?? 'unknown'
    const reason = reasonOf(task)
    const key = `${stopCode} ${reason}`
    const { count, last } = groups.get(key) ?? { count: 0, last: task }
    groups.set(key, { stopCode, reason, count: count + 1, last: isLater(task, last) ? task : last })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}

/** The one that ended last; undefined when none failed. */
export function lastFailure(failures: readonly TaskFailure[]): TaskSnapshot | undefined {
  const [first, ...others] = failures.map(({ last }) => last)
  return others.reduce((latest, task) => (latest && isLater(task, latest) ? task : latest), first)
}

export function failureText({ stopCode, reason, count }: TaskFailure): string {
  return `${count} × ${stopCode}: ${reason}`
}

function isLater(task: TaskSnapshot, than: TaskSnapshot): boolean {
  return (task.stoppedAt ?? 0) > (than.stoppedAt ?? 0)
}

function reasonOf({ stoppedReason = 'no reason given', containers }: TaskSnapshot): string {
  const details = containers.flatMap(containerReason)
  const parts = [stoppedReason, ...details.filter((detail) => !stoppedReason.includes(detail))]
  // Ids, addresses and counts of retries would make every task a case of its own.
  return parts
    .join('; ')
    .replace(/\b(eni|i)-[0-9a-f]{8,17}\b/g, '$1-…')
    .replace(/\b[0-9a-f]{32}\b/g, '…')
    .replace(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '…')
    .replace(/retried \d+ time\(s\)/g, 'retried … time(s)')
}

function containerReason({ name, exitCode, reason }: ContainerSnapshot): string[] {
  if (reason !== undefined) return [reason]
  return exitCode === undefined || exitCode === 0 ? [] : [`container "${name}" exited with code ${exitCode}`]
}
