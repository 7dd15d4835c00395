import type { OneOffTask } from './one-off-task.ts'
import type { TaskOverrides } from './order.ts'
import { markPrefix, startOf } from './origin.ts'

/**
 * The tasks of a family that do what this one is about to do, and have not ended: those that this action has started,
 * and those that were started in another way with the same command. A service's own tasks and its shells are none.
 * @param tasks of one family, as ECS shows them
 */
export function otherMigrations(
  tasks: readonly OneOffTask[],
  { container, command }: Pick<TaskOverrides, 'container' | 'command'>,
  start: string,
): readonly OneOffTask[] {
  return tasks.filter((task) => {
    if (task.lastStatus === 'STOPPED' || startOf(task) === start || isOfService(task)) return false
    return task.startedBy?.startsWith(markPrefix) || isSameCommand(task.commands.get(container), command)
  })
}

function isOfService({ startedBy, group }: OneOffTask): boolean {
  return startedBy?.startsWith('ecs-svc/') === true || group?.startsWith('service:') === true
}

function isSameCommand(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return JSON.stringify(one ?? []) === JSON.stringify(other ?? [])
}
