import { logStreamUrl } from '@ecs-actions/domain/console-links'
import { Failure, type FailureCode } from '@ecs-actions/domain/failure'
import { foreignLine } from '@ecs-actions/domain/foreign-text'
import { withoutSecrets } from '@ecs-actions/domain/secret-looking'
import type { TaskOutcome, TaskOutcomeKind } from '@ecs-actions/domain/task/outcome'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import type { LogLocation } from '@ecs-actions/domain/task-definition/log-location'
import type { Followed } from './follow.ts'

export interface MigrationReport {
  readonly outcome: TaskOutcome
  readonly task: TaskSnapshot
  readonly container: string
  /** An earlier attempt of the job has started the task. */
  readonly isTakenOver: boolean
  readonly taskUrl: string | undefined
  /** Of the deciding container. */
  readonly logUrl: string | undefined
  /** Of every container, in the order of the definition. */
  readonly logs: readonly ContainerLog[]
  readonly lastLines: readonly string[]
  /** undefined only for `succeeded`. */
  readonly failure: Failure | undefined
}

export interface ContainerLog {
  readonly container: string
  readonly url: string | undefined
  /** The log group and stream, or where else the lines go; foreign text. */
  readonly place: string
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
  failed: 'The last lines of the log say what the task did.',
  'never-started':
    'The deciding container did nothing. Correct what the reason names (image, secrets, roles, network) and run the step again.',
  interrupted: 'Find out from the log how far it came before the step is run again: it was not repeated automatically.',
  stopped: 'Find out from the log how far it came, and from the reason what ended it, before the step is run again.',
  'timed-out': 'Find out from the log how far it came; when it only needs longer, raise wait-minutes.',
  cancelled: 'Find out from the log how far it came before the step is run again.',
  lost: 'Find out from the log and the console whether it still runs, or how it ended, before the step is run again.',
}

export function migrationReport({
  outcome,
  task,
  broken,
  places,
  lastLines,
  ...facts
}: Followed & Pick<MigrationReport, 'container' | 'isTakenOver' | 'taskUrl'>): MigrationReport {
  const logs = places.map(containerLog)
  const logUrl = logs.find(({ container }) => container === facts.container)?.url
  return { ...facts, outcome, task, logs, logUrl, lastLines, failure: failureFor(outcome, task, broken) }
}

function containerLog(location: LogLocation): ContainerLog {
  const { container, kind } = location
  switch (kind) {
    case 'cloudwatch':
      return { container, url: logStreamUrl(location), place: `${location.group} / ${location.stream}` }
    case 'unnamed':
      return { container, url: undefined, place: 'none: the container was not made' }
    case 'elsewhere':
      return { container, url: undefined, place: location.why }
  }
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
    'stopped-reason': foreignLine(withoutSecrets(task.stoppedReason ?? '')),
    outcome: outcome.kind,
    'log-url': report.logUrl ?? '',
  }
}
