import type { Remedies } from '@ecs-actions/domain/deployment/outcome-failure'

/** What to do about a rollback that did not come to its good end. */
export const remedies: Remedies = {
  failed: 'See what serves now. Run the step again, with another definition in to when this one does not start.',
  'rolled-back':
    'CodeDeploy has taken the rollback back, so what should be left serves again. Correct what the reason names, or go back to another definition with to; an alarm that is red anyway needs override-alarms: true.',
  'rollback-failed': 'Look at the service now, and run the step again when nothing is in progress any more.',
  stopped: 'Somebody stopped it, or an alarm did: see what serves now, and run the step again.',
  superseded: 'Another deployment came after this one: look at that one.',
  'timed-out': 'It may go on: see in the console; when it only needs longer, raise wait-minutes.',
  cancelled: 'The rollback goes on unless on-cancel says otherwise: see in the console how it ends.',
  lost: 'See in the console how it ended, and what the service runs, before the step is run again.',
}
