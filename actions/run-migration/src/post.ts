import type { Ecs } from '@ecs-actions/aws/ecs'
import { Failure } from '@ecs-actions/domain/failure'
import { info, type Line, warning } from '@ecs-actions/domain/line'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import { attemptOf, startOf } from '@ecs-actions/domain/task/origin'
import type { Clock } from '@ecs-actions/operations/clock'
import type { Intent } from './intent.ts'

// A task that was just started may not be listed yet.
const pause = 3_000
const looks = 11

/** What became of the task that main left open. */
export interface Leftovers {
  /** ARNs of the tasks that were asked to stop. */
  readonly stopped: readonly string[]
  /** ARN of the task when it had ended by itself. */
  readonly ended: string | undefined
}

/**
 * After a main that was killed, or got no answer to its start: stops what it left running. The task is known by its ARN,
 * or found by the marks that were saved before the call.
 */
export async function stopLeftovers(
  intent: Intent,
  ports: { ecs: Pick<Ecs, 'tasks' | 'tasksStartedBy' | 'stopTask'>; clock: Clock; runUrl: string },
): Promise<Leftovers> {
  const { cluster, onCancel, taskArn } = intent
  if (onCancel === 'leave') return { stopped: [], ended: undefined }
  const { ecs, runUrl } = ports
  const isKnown = taskArn !== undefined && intent.attempt === undefined
  if (isKnown && (await hasEnded(taskArn, intent, ecs))) return { stopped: [], ended: taskArn }
  const arns = isKnown ? [taskArn] : (await search(intent, ports)).map(({ arn }) => arn)
  const reason = `Stopped by ${runUrl}: the step did not come to its end.`
  const stops = await Promise.allSettled(arns.map((arn) => ecs.stopTask({ cluster, arn, reason })))
  for (const stop of stops) if (stop.status === 'rejected') throw stop.reason
  return { stopped: arns, ended: undefined }
}

/** What cannot be looked at is stopped all the same. */
async function hasEnded(arn: string, { cluster }: Intent, ecs: Pick<Ecs, 'tasks'>): Promise<boolean> {
  const tasks = await ecs.tasks({ cluster, arns: [arn] }).catch((error: unknown) => {
    if (error instanceof Failure) return []
    throw error
  })
  return tasks.some(({ lastStatus }) => lastStatus === 'STOPPED')
}

/**
 * The running tasks of this very start, or the one of an earlier attempt that is looked for: another job may carry the
 * same startedBy, but never the same tag.
 */
async function search(
  intent: Intent,
  { ecs, clock }: { ecs: Pick<Ecs, 'tasksStartedBy'>; clock: Clock },
): Promise<readonly OneOffTask[]> {
  for (let look = 1; ; look++) {
    const tasks = await ecs.tasksStartedBy(intent)
    const own = tasks.filter((task) =>
      intent.attempt === undefined
        ? startOf(task) === intent.start
        : task.arn === intent.taskArn && (attemptOf(task) ?? 0) < intent.attempt,
    )
    if (own.length > 0 || look === looks) return own
    await clock.sleep(pause)
  }
}

/** What the log says of it. */
export function narrateLeftovers(intent: Intent, { stopped, ended }: Leftovers): Line[] {
  const began = 'The step did not come to its end'
  if (intent.onCancel === 'leave') return [warning(`${began}. A task of it may still run: ${whereToLook(intent)}`)]
  if (ended !== undefined) return [info(`${began}; its task had ended by itself: ${ended}`)]
  if (stopped.length > 0) return stopped.map((arn) => warning(`${began}; its task was asked to stop: ${arn}`))
  const look = `Look also at its stopped tasks: ${whereToLook(intent)} --desired-status STOPPED`
  return [warning(`${began}, and no running task of it was found. ${look}`)]
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

function whereToLook({ region, cluster, startedBy, taskArn }: Intent): string {
  const where = `--region ${region} --cluster ${cluster}`
  return taskArn === undefined
    ? `aws ecs list-tasks ${where} --started-by ${startedBy}`
    : `aws ecs describe-tasks ${where} --tasks ${taskArn}`
}
