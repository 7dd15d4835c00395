import type { Ecs } from '@ecs-actions/aws/ecs'
import type { Clock } from '@ecs-actions/operations/clock'

/** What main remembered before it asked for the task. */
export interface Intent {
  readonly region: string
  readonly cluster: string
  readonly startedBy: string
  readonly onCancel: 'stop' | 'leave'
}

// A task that was just started may not be listed yet.
const pause = 3_000
const looks = 11

/**
 * After a main that was killed, or got no answer to its start: stops what it left running. The tasks are found by the
 * mark that was saved before the call.
 * @returns ARNs of the tasks that were asked to stop
 */
export async function stopLeftovers(
  intent: Intent,
  ports: { ecs: Pick<Ecs, 'tasksStartedBy' | 'stopTask'>; clock: Clock; runUrl: string },
): Promise<readonly string[]> {
  if (intent.onCancel === 'leave') return []
  const { ecs, clock, runUrl } = ports
  let arns = await ecs.tasksStartedBy(intent)
  for (let look = 1; look < looks && arns.length === 0; look++) {
    await clock.sleep(pause)
    arns = await ecs.tasksStartedBy(intent)
  }
  const reason = `Stopped by ${runUrl}: the step did not come to its end.`
  for (const arn of arns) await ecs.stopTask({ cluster: intent.cluster, arn, reason })
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
  if (!('region' in value) || !('cluster' in value) || !('startedBy' in value) || !('onCancel' in value)) return false
  const { region, cluster, startedBy, onCancel } = value
  const texts = [region, cluster, startedBy].every((text) => typeof text === 'string')
  return texts && (onCancel === 'stop' || onCancel === 'leave')
}
