import { duration } from '../duration.ts'
import { info, type Line, warning } from '../line.ts'
import { narrateRegistration } from '../task-definition/registration.ts'
import type { DeploymentEvent } from './changes.ts'
import { diagnosisLines } from './diagnosis-lines.ts'
import type { CourseEvent } from './events.ts'

/** What the job's log says of an event. */
export function narrate(event: CourseEvent): Line[] {
  switch (event.kind) {
    case 'registered':
    case 'reused':
    case 'registration-trouble':
    case 'note':
      return narrateRegistration(event)
    case 'planned':
      return event.lines.map(info)
    case 'created':
      return [info(`Started deployment ${event.deploymentId}`), ...link(event.url)]
    case 'adopted':
      return [
        info(
          `Deployment ${event.deploymentId} is the one of this step: its start was answered too late, or not at all.`,
        ),
        ...link(event.url),
      ]
    case 'creation-trouble':
      return [info(`Whether the deployment was started is not known yet, looking for it: ${event.why}`)]
    case 'changed': {
      const prefix = event.rollback ? `· rollback ${event.deploymentId} ` : '· '
      return [{ level: 'info', prefix, text: eventText(event.event) }]
    }
    case 'trouble':
      return [info(`CodeDeploy cannot be asked at the moment, trying again: ${event.why}`)]
    case 'not-readable':
      return [warning(`${event.what} cannot be read: ${event.why}`)]
    case 'stopping': {
      const how = event.rollBack ? 'and having it rolled back' : 'without a rollback'
      return [warning(`Stopping deployment ${event.deploymentId} ${how}: ${event.why}`)]
    }
    case 'stop-accepted':
      return [info('CodeDeploy has accepted the stop; a cancelled job does not wait for the end.')]
    case 'diagnosed':
      return diagnosisLines(event.diagnosis)
    case 'left':
      return [warning(`Deployment ${event.deploymentId} is left as it is: ${event.why}`)]
    case 'clean-up-failed':
      return [warning(`Deployment ${event.deploymentId} could not be stopped and may go on: ${event.why}`)]
    case 'end-unseen':
      return [warning(`The end of deployment ${event.deploymentId} was not seen: ${event.why}`)]
  }
}

/** An event in a few words, for the log and the timeline. */
export function eventText(event: DeploymentEvent): string {
  switch (event.kind) {
    case 'status':
      return `deployment is ${event.rawStatus}`
    case 'stage-started':
      return `${event.name} has begun`
    case 'stage-succeeded':
      return event.ms === undefined ? `${event.name} succeeded` : `${event.name} succeeded after ${duration(event.ms)}`
    case 'stage-failed':
      return event.diagnostics === undefined ? `${event.name} failed` : `${event.name} failed: ${event.diagnostics}`
    case 'stage-stopped':
      return `${event.name} was broken off`
    case 'tasks':
      return `${event.label}: ${event.running} of ${event.desired} tasks run`
    case 'traffic':
      return `traffic: ${event.weights.map(({ label, weight }) => `${label} ${weight} %`).join(', ')}`
    case 'waits-to-continue':
      return `deployment is Ready: it waits${atMost(event.minutes)} to be continued (aws deploy continue-deployment --deployment-wait-type READY_WAIT --deployment-id ${event.deploymentId})`
    case 'waits-to-terminate':
      return `all traffic has moved: the old tasks are kept for ${event.minutes} min`
    case 'error':
      return `${event.error.code}: ${event.error.message}`
    case 'rollback':
      return `deployment ${event.deploymentId} rolls it back`
  }
}

function atMost(minutes: number | undefined): string {
  return minutes === undefined ? '' : ` at most ${minutes} min`
}

function link(url: string | undefined): Line[] {
  return url === undefined ? [] : [info(url)]
}

/** What the timeline of the summary says of an event; undefined for what only matters while one waits. */
export function timelineText(event: CourseEvent): string | undefined {
  switch (event.kind) {
    case 'created':
      return `deployment ${event.deploymentId} started`
    case 'adopted':
      return `deployment ${event.deploymentId} found to be this step's`
    case 'changed':
      return event.rollback ? `rollback: ${eventText(event.event)}` : eventText(event.event)
    case 'stopping':
      return `asked to stop: ${event.why}`
    case 'left':
      return `left as it is: ${event.why}`
    case 'clean-up-failed':
      return `could not be stopped: ${event.why}`
    default:
      return undefined
  }
}
