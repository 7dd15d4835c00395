import type { TaskSnapshot } from './snapshot.ts'

export interface TaskPhase {
  readonly name: 'waiting for capacity' | 'pulling the image' | 'running' | 'stopping'
  readonly ms: number
}

/** How long the task spent on what, as far as ECS says; a phase it never reached is left out. */
export function phases(task: TaskSnapshot): TaskPhase[] {
  const spans: [TaskPhase['name'], number | undefined, number | undefined][] = [
    ['waiting for capacity', task.createdAt, task.pullStartedAt],
    ['pulling the image', task.pullStartedAt, task.pullStoppedAt],
    // A container may end before the task counts as RUNNING: it has run since its image was there.
    ['running', task.startedAt ?? task.pullStoppedAt, task.executionStoppedAt],
    ['stopping', task.executionStoppedAt, task.stoppedAt],
  ]
  const found: TaskPhase[] = []
  for (const [name, from, to] of spans) {
    if (from !== undefined && to !== undefined && to >= from) found.push({ name, ms: to - from })
  }
  return found
}

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
const lifecycle = [
  'PROVISIONING',
  'PENDING',
  'ACTIVATING',
  'RUNNING',
  'DEACTIVATING',
  'STOPPING',
  'DEPROVISIONING',
  'STOPPED',
]

/** A task never goes back: a look that shows an earlier state than another was an older one. */
export function isOlderLook(look: TaskSnapshot, than: TaskSnapshot): boolean {
  const place = lifecycle.indexOf(look.lastStatus)
  return place >= 0 && place < lifecycle.indexOf(than.lastStatus)
}

/** What is worth telling between two looks: the task's state and the containers' ends. */
export function changes(before: TaskSnapshot, after: TaskSnapshot): string[] {
  const lines: string[] = []
  if (before.lastStatus !== after.lastStatus) lines.push(`task is ${after.lastStatus}`)
  for (const container of after.containers) {
    const earlier = before.containers.find(({ name }) => name === container.name)
    if (container.exitCode === undefined || earlier?.exitCode !== undefined) continue
    lines.push(`container "${container.name}" exited with code ${container.exitCode}`)
  }
  return lines
}
