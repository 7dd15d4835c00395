import { Failure, type FailureCode } from '@ecs-actions/domain/failure'
import { foreignLine } from '@ecs-actions/domain/foreign-text'
import { outcomeOf, type TaskOutcome, type TaskOutcomeKind } from '@ecs-actions/domain/task/outcome'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'

export interface MigrationReport {
  readonly outcome: TaskOutcome
  readonly task: TaskSnapshot
  readonly container: string
  readonly taskUrl: string | undefined
  readonly logUrl: string | undefined
  readonly lastLines: readonly string[]
  /** undefined only for `succeeded`. */
  readonly failure: Failure | undefined
}

const codes: Readonly<Record<Exclude<TaskOutcomeKind, 'succeeded'>, FailureCode>> = {
  failed: 'task-failed',
  'never-started': 'not-started',
  interrupted: 'interrupted',
  stopped: 'stopped',
  'timed-out': 'timed-out',
  cancelled: 'cancelled',
  lost: 'lost',
}

const remedies: Readonly<Record<Exclude<TaskOutcomeKind, 'succeeded'>, string>> = {
  failed: 'The log lines above say what the task did.',
  'never-started':
    'The task did nothing. Correct what the reason names (image, secrets, roles, network) and run the step again.',
  interrupted: 'Find out from the log how far it came before the step is run again: it was not repeated automatically.',
  stopped: 'Somebody or something stopped it: find out from the log how far it came before the step is run again.',
  'timed-out': 'Find out from the log how far it came; when it only needs longer, raise wait-minutes.',
  cancelled: 'Find out from the log how far it came before the step is run again.',
  lost: 'Find out from the log and the console whether it still runs, or how it ended, before the step is run again.',
}

/** @param facts.broken what ended the wait before the task had ended; undefined when the task was seen to its end */
export function migrationReport(
  facts: Omit<MigrationReport, 'outcome' | 'failure'> & { broken: unknown },
): MigrationReport {
  const { broken, ...seen } = facts
  const outcome = verdict(seen.task, seen.container, broken)
  return { ...seen, outcome, failure: failureFor(outcome, seen.task, broken) }
}

function verdict(task: TaskSnapshot, container: string, broken: unknown): TaskOutcome {
  const end = outcomeOf(task, container)
  // The task may have ended by itself before the stop reached it: its own exit code is the better evidence.
  if (end && (broken === undefined || end.kind === 'succeeded' || end.kind === 'failed')) return end
  const explanation = broken instanceof Error ? broken.message.replace(/\.$/, '') : String(broken)
  return { kind: brokenKind(broken), exitCode: end?.exitCode, explanation }
}

function brokenKind(broken: unknown): TaskOutcomeKind {
  const code = broken instanceof Failure ? broken.code : undefined
  return code === 'cancelled' || code === 'timed-out' ? code : 'lost'
}

function failureFor(outcome: TaskOutcome, task: TaskSnapshot, cause: unknown): Failure | undefined {
  const { kind, explanation } = outcome
  if (kind === 'succeeded') return undefined
  return new Failure({
    code: codes[kind],
    message: `The migration did not succeed (${kind}): ${foreignLine(explanation).replace(/\.+$/, '')}. Task: ${task.arn}`,
    // What kept the step from asking ECS has a remedy of its own, such as the permission that is missing.
    remedy: kind === 'lost' && cause instanceof Failure ? `${cause.remedy} ${remedies.lost}` : remedies[kind],
    cause,
  })
}

/** The step's outputs, under the names of action.yml. */
export function migrationOutputs(report: MigrationReport): Record<string, string> {
  const { outcome, task } = report
  return {
    'task-arn': task.arn,
    'run-task-arn': JSON.stringify([task.arn]),
    'task-definition-arn': task.definitionArn,
    'exit-code': outcome.exitCode === undefined ? '' : String(outcome.exitCode),
    'stop-code': task.stopCode ?? '',
    'stopped-reason': foreignLine(task.stoppedReason ?? ''),
    outcome: outcome.kind,
    'log-url': report.logUrl ?? '',
  }
}
