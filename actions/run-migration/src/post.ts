import type { Ecs } from '@ecs-actions/aws/ecs'

/** What main remembered before it asked for the task. */
export interface Intent {
  readonly cluster: string
  readonly startedBy: string
  readonly onCancel: 'stop' | 'leave'
}

/**
 * After a main that was killed before it came to its end: stops what it left running, an unanswered start included,
 * since the tasks are found by the mark that was saved before the call.
 * @returns ARNs of the tasks that were asked to stop
 */
export async function stopLeftovers(
  intent: Intent,
  ports: { ecs: Pick<Ecs, 'tasksStartedBy' | 'stopTask'>; runUrl: string },
): Promise<readonly string[]> {
  if (intent.onCancel === 'leave') return []
  const arns = await ports.ecs.tasksStartedBy(intent)
  for (const arn of arns) {
    await ports.ecs.stopTask({
      cluster: intent.cluster,
      arn,
      reason: `Stopped by ${ports.runUrl}: the step was killed.`,
    })
  }
  return arns
}

/** The intent as main saved it; undefined when main asked for nothing, or came to its own end. */
export function intentOf(state: string): Intent | undefined {
  if (state === '' || state === 'concluded') return undefined
  const value: unknown = JSON.parse(state)
  if (isIntent(value)) return value
  throw new Error(`the saved state is not what main writes: ${state}`)
}

function isIntent(value: unknown): value is Intent {
  if (typeof value !== 'object' || value === null) return false
  if (!('cluster' in value) || !('startedBy' in value) || !('onCancel' in value)) return false
  const { cluster, startedBy, onCancel } = value
  return typeof cluster === 'string' && typeof startedBy === 'string' && (onCancel === 'stop' || onCancel === 'leave')
}
