import { taskUrl } from '@ecs-actions/domain/console-links'
import { errorText, Failure } from '@ecs-actions/domain/failure'
import { unaskedSpot } from '@ecs-actions/domain/task/capacity'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import { originTags, startOf } from '@ecs-actions/domain/task/origin'
import { type Beginning, type Begun, remember } from './beginning.ts'
import type { Attempt, Reply } from './next-attempt.ts'

/** Asks ECS for the task once. What it throws has started nothing, but for `start-unknown`. */
export async function ask(attempt: Attempt, beginning: Beginning): Promise<Reply> {
  const { plan, ports, mark } = beginning
  const { start } = ports
  ports.cancelled.throwIfAborted()
  remember(beginning, { start: attempt.isTagged ? start : undefined, arn: undefined })
  const tags = attempt.isTagged ? new Map([...plan.order.tags, ...ownTags(beginning)]) : new Map<string, string>()
  // Without tags the request is like that of any other process of this work, so its token must not be.
  const clientToken = mark.clientToken(attempt, attempt.isTagged ? undefined : start)
  try {
    const reply = await ports.ecs.runTask({ ...plan.order, tags }, { clientToken, startedBy: mark.startedBy })
    if (reply.kind !== 'started' || !isOwn(reply.task, beginning)) ports.remember('concluded')
    return reply
  } catch (error) {
    // Only what is known not to have started needs no post step.
    if (error instanceof Failure && error.code !== 'start-unknown') ports.remember('concluded')
    if (!attempt.isTagged || !isAboutTags(error)) throw error
    ports.emit({ kind: 'note', text: `The task gets no tags, so nobody sees where it comes from: ${errorText(error)}` })
    return { kind: 'not-taggable' }
  }
}

function ownTags({ ports }: Beginning): ReadonlyMap<string, string> {
  const { repository, sha, url: runUrl, actor, attempt } = ports.identity
  return originTags({ repository, sha, runUrl, actor, attempt, start: ports.start })
}

/** The caller may not tag, or the account still has the short ARNs that take no tags. */
function isAboutTags(error: unknown): boolean {
  if (!(error instanceof Failure)) return false
  if (error.code === 'access-denied') return /ecs:TagResource/.test(error.message)
  return error.code === 'aws-error' && /arn format must be enabled for tagging/i.test(error.message)
}

/** A task that carries another start's tag is the answer to a token that was used before. */
export function isOwn(task: OneOffTask, { ports }: Beginning): boolean {
  const start = startOf(task)
  return start === undefined || start === ports.start
}

export function started(task: OneOffTask, beginning: Beginning): Begun {
  const { ports, plan } = beginning
  const { cluster, capacity } = plan.order
  remember(beginning, { start: startOf(task), arn: task.arn })
  const url = taskUrl({ region: ports.region, cluster, taskArn: task.arn })
  ports.emit({ kind: 'started', taskArn: task.arn, cluster, url })
  const warning = unaskedSpot(capacity, task.capacityProvider)
  if (warning !== undefined) ports.emit({ kind: 'note', text: warning })
  return { task, isTakenOver: false }
}
