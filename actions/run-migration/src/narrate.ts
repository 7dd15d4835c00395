import { lastSegment } from '@ecs-actions/domain/arn'
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
    case 'changed':
      return [{ level: 'info', prefix: '· ', text: event.text }]
    case 'trouble':
      return [info(`ECS cannot be asked at the moment, trying again: ${event.why}`)]
    case 'log':
      return [{ level: 'info', prefix: `${event.container} │ `, text: event.line }]
    case 'log-elsewhere':
      return [info(`Container "${event.container}" ${event.why}.`)]
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
