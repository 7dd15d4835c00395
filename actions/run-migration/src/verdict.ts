import { Failure } from '@ecs-actions/domain/failure'
import type { EndOrder } from '@ecs-actions/domain/task/end-order'
import { outcomeOf, type TaskOutcome, type TaskOutcomeKind } from '@ecs-actions/domain/task/outcome'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'

/**
 * The verdict on a task whose watch is over.
 * @param options.essential the containers whose end is the end of the task
 * @param options.order in which they ended, as far as a look has told
 * @param options.broken what ended the wait before the task had ended; undefined when it was seen to its end
 */
export function verdictOn(
  task: TaskSnapshot,
  options: { container: string; essential: readonly string[]; order: EndOrder | undefined; broken: unknown },
): TaskOutcome {
  const { container, broken } = options
  const end = outcomeOf(task, container, options)
  // The task may have ended by itself before the stop reached it: its own exit code is the better evidence.
  if (end && (broken === undefined || end.kind === 'succeeded' || end.kind === 'failed')) return end
  const why = broken instanceof Error ? broken.message.replace(/\.$/, '') : String(broken)
  const exited = end?.exitCode === undefined ? '' : `; container "${container}" exited with code ${end.exitCode}`
  return { kind: brokenKind(broken), exitCode: end?.exitCode, explanation: `${why}${exited}` }
}

function brokenKind(broken: unknown): TaskOutcomeKind {
  const code = broken instanceof Failure ? broken.code : undefined
  return code === 'cancelled' || code === 'timed-out' ? code : 'lost'
}
