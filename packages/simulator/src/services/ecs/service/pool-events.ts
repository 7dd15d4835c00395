import type { ServiceContext } from './service-context.ts'
import type { ServiceTask } from './service-task.ts'

interface PoolEventsOptions {
  readonly context: ServiceContext
  readonly kind: 'deployment' | 'taskSet'
  readonly id: string
}

/** The service events about one deployment or task set, in the words of Amazon ECS. */
export class PoolEvents {
  readonly #context: ServiceContext
  readonly #subject: string
  readonly #taskSet: string
  #lastUnplaced: string | undefined

  constructor({ context, kind, id }: PoolEventsOptions) {
    this.#context = context
    // ECS runs the tasks of a deployment in a task set of the same id, and names it when it drains.
    this.#taskSet = `(service ${context.name}, taskSet ${id})`
    this.#subject = kind === 'taskSet' ? this.#taskSet : `(service ${context.name})`
  }

  started(tasks: readonly ServiceTask[], { replaced }: { replaced: number }): void {
    if (tasks.length === 0) return
    const why = replaced > 0 ? ` Amazon ECS replaced ${replaced} tasks due to an unhealthy status.` : ''
    this.#add(`has started ${tasks.length} tasks: ${listed(tasks)}.${why}`)
  }

  stopped(tasks: readonly ServiceTask[]): void {
    const running = tasks.filter((task) => task.running)
    const pending = tasks.length - running.length
    if (pending > 0) this.#add(`stopped ${pending} pending tasks.`)
    if (running.length > 0) this.#add(`has stopped ${running.length} running tasks: ${listed(running)}.`)
  }

  /** @param arns one for each target */
  registered(arns: readonly string[]): void {
    for (const [arn, count] of counted(arns)) this.#add(`registered ${count} targets in (target-group ${arn})`)
  }

  /** @param left the groups that each task has left */
  draining(left: readonly (readonly string[])[]): void {
    if (left.length === 0) return
    for (const [arn, count] of counted(left.flat())) this.#add(`deregistered ${count} targets in (target-group ${arn})`)
    this.#context.events.add(`${this.#taskSet} has begun draining connections on ${left.length} tasks.`)
  }

  unhealthy(task: ServiceTask): void {
    for (const { targetGroupArn, target } of task.unhealthyTargets()) {
      const place = `(task ${task.id}) (port ${target.port}) is unhealthy in (target-group ${targetGroupArn})`
      this.#add(`${place} due to (reason Health checks failed).`)
    }
  }

  /** ECS does not repeat itself while the reason stays the same. */
  unplaced(reason: string): void {
    const text = reason.startsWith('RESOURCE:')
      ? 'was unable to place a task because no container instance met all of its requirements.'
      : `was unable to place a task. Reason: ${reason.replace(/\.$/, '')}.`
    if (text !== this.#lastUnplaced) this.#add(text)
    this.#lastUnplaced = text
  }

  impaired(): void {
    this.#add(
      'is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    )
  }

  recovered(): void {
    this.#lastUnplaced = undefined
  }

  #add(text: string): void {
    this.#context.events.add(`${this.#subject} ${text}`)
  }
}

function listed(tasks: readonly ServiceTask[]): string {
  return tasks.map(({ id }) => `(task ${id})`).join(' ')
}

function counted(arns: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const arn of arns) counts.set(arn, (counts.get(arn) ?? 0) + 1)
  return counts
}
