import type { Ecs } from '@ecs-actions/aws/ecs'
import { Failure } from '@ecs-actions/domain/failure'
import { type Line, warning } from '@ecs-actions/domain/line'
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

/** What the log says of it. */
export function narrateLeftovers(intent: Intent, stopped: readonly string[]): Line[] {
  if (intent.onCancel === 'leave') {
    return [
      {
        level: 'warning',
        text: `The step did not come to its end. A task of it may still run: ${whereToLook(intent)}`,
      },
    ]
  }
  if (stopped.length === 0) {
    const text = `The step did not come to its end, and no running task of it was found. Look also at its stopped tasks: ${whereToLook(intent)} --desired-status STOPPED`
    return [warning(text)]
  }
  return stopped.map((arn) => warning(`The step did not come to its end; its task was asked to stop: ${arn}`))
}

/** The failure of a clean-up that could not be done. */
export function notCleanedUp(intent: Intent, error: unknown): unknown {
  if (!(error instanceof Failure)) return error
  return new Failure({
    code: error.code,
    message: `The task of this step may still run: ${error.message}`,
    remedy: `${error.remedy} Find it with: ${whereToLook(intent)}`,
    cause: error,
  })
}

function whereToLook({ region, cluster, startedBy }: Intent): string {
  return `aws ecs list-tasks --region ${region} --cluster ${cluster} --started-by ${startedBy}`
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
