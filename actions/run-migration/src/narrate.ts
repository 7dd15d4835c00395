import { lastSegment } from '@ecs-actions/domain/arn'
import { foreignLine } from '@ecs-actions/domain/foreign-text'
import { info, type Line, warning } from '@ecs-actions/domain/line'
import { narrateRegistration } from '@ecs-actions/domain/task-definition/registration'
import type { MigrationEvent } from './events.ts'

/** What the job's log says of an event. */
export function narrate(event: MigrationEvent): Line[] {
  switch (event.kind) {
    case 'registered':
    case 'reused':
    case 'registration-trouble':
    case 'note':
      return narrateRegistration(event)
    case 'started': {
      const line = info(`Started task ${lastSegment(event.taskArn)} in cluster ${event.cluster}`)
      return event.url === undefined ? [line] : [line, info(event.url)]
    }
    case 'taken-over':
      return [warning(takenOver(event))]
    case 'decided':
      return [info(event.text)]
    case 'waiting':
      return [info(event.why)]
    case 'no-room':
      return [info(`ECS found no room for the task, trying again in ${event.pause / 1_000} s: ${event.why}`)]
    case 'changed':
      return [{ level: 'info', prefix: '· ', text: event.text }]
    case 'trouble':
      return [info(`ECS cannot be asked at the moment, trying again: ${event.why}`)]
    case 'hidden':
      return [info(foreignLine(`ECS does not show the task, looking again: ${event.why}`))]
    // Also where there is only one: what it says must not pass for what this action says.
    case 'log':
      return [{ level: 'info', prefix: `${event.container} │ `, text: event.lines.join('\n') }]
    case 'log-elsewhere':
      return [info(`Container "${event.container}" ${event.why}.`)]
    case 'log-mode':
      return [info(`Log lines may be lost. In container "${event.container}", ${event.note}`)]
    case 'verdict':
      return [info(foreignLine(`Verdict: ${event.outcome.kind}: ${event.outcome.explanation.replace(/\.+$/, '')}.`))]
    case 'log-ended':
      return [info(`End of the log: ${event.lines === 1 ? '1 line' : `${event.lines} lines`}.`)]
    case 'log-router':
      return [info(`What the log router "${event.container}" said last:`)]
    case 'log-incomplete':
      return [warning(`The log of container "${event.container}" is incomplete: ${event.why}`)]
    case 'stopping':
      return [warning(`Stopping the task. ${event.reason}`)]
    case 'stop-accepted':
      return [info('ECS has accepted the stop; a cancelled job does not wait for the end.')]
    case 'left-running':
      return [warning(`The task is left running: ${event.taskArn}`)]
    case 'clean-up-failed':
      return [warning(`The task could not be stopped and may still run: ${event.why}`)]
    case 'end-unseen':
      return [warning(`The task was asked to stop, but its end was not seen: ${event.why}`)]
  }
}

function takenOver({ taskArn, lastStatus }: Extract<MigrationEvent, { kind: 'taken-over' }>): string {
  const does = lastStatus === 'STOPPED' ? 'has done this already' : 'does this at the moment'
  return `A task that an earlier attempt of this job started ${does}; no second one is started: ${taskArn}`
}
