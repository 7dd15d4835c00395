import { awsInputs } from '@ecs-actions/github/inputs/aws'
import { deploymentGroupInputs } from '@ecs-actions/github/inputs/deployment-group'
import { boolean, integer, oneOf, text } from '@ecs-actions/github/inputs/kinds'
import { type ActionSpec, defaulted, type Inputs, optional, required } from '@ecs-actions/github/inputs/spec'
import { rollbackTo } from './to.ts'

const inputs = {
  ...awsInputs,
  service: required('Service to roll back.', text({ syntax: 'name or ARN' })),
  ...deploymentGroupInputs,
  to: defaulted(
    'What to go back to. `previous`: the task definition of the latest deployment that succeeded with another one than serves now; a deployment in progress is stopped and rolled back instead. `revision:<number>` is of the family that serves.',
    rollbackTo,
    'previous',
  ),
  reason: optional(
    'Why, for the summary and the description of the deployment; there it is cut where all of it is longer than 256 characters.',
    text(),
  ),
  'override-alarms': defaulted(
    'Whether the deployment goes on although an alarm of its group is red, as it often is when a rollback is needed. CodeDeploy wants the permission `codedeploy:UpdateDeploymentGroup` for that.',
    boolean,
    'false',
  ),
  'dry-run': defaulted(
    'Only checks: what would be gone back to and everything that stands against it are told, and nothing is changed.',
    boolean,
    'false',
  ),
  'wait-for': defaulted(
    'When the step ends: with the deployment (the old tasks are gone), once all traffic has moved for good, or as soon as the rollback was started. A deployment in progress that is rolled back is waited for to its end unless this is `none`.',
    oneOf('completed', 'traffic-shifted', 'none'),
    'completed',
  ),
  'wait-minutes': optional(
    'How long the step waits. Without it: an hour for the tasks to start, the waits of the group, and 10 minutes.',
    integer({ min: 1, max: 330 }),
  ),
  'on-timeout': defaulted(
    'What becomes of the deployment when the wait ends before it does: `leave` lets it go on, `stop` leaves traffic where it is, `roll-back` brings back what the rollback should take away.',
    oneOf('leave', 'stop', 'roll-back'),
    'leave',
  ),
  'on-cancel': defaulted(
    'What becomes of the deployment when the job is cancelled; as for `on-timeout`. By default it goes on: half of a rollback is worse than all of it.',
    oneOf('leave', 'stop', 'roll-back'),
    'leave',
  ),
}

const notYet = 'is not supported yet'
const asTheService = 'is refused: a rollback keeps the container and port of the service'

export const action = {
  name: 'ECS rollback',
  description:
    'Takes an ECS service that CodeDeploy deploys back to the last task definition that was deployed with success.',
  icon: 'rotate-ccw',
  inputs,
  outputs: {
    'from-task-definition-arn': 'ARN of the task definition that is left; empty when it cannot be told.',
    'to-task-definition-arn':
      'ARN of the task definition that was gone back to; that of the copy when the old one was INACTIVE. With nothing to do, that of what serves.',
    candidates:
      'JSON list of what the service could go back to, latest first, at most a hundred: `taskDefinition`, `deploymentId` and `at` (when it was deployed, ISO 8601).',
    'deployment-id':
      'Id of the deployment that goes back, be it started by this step or by CodeDeploy; empty for none.',
    outcome:
      '`succeeded`, `nothing-to-do`, `in-progress` (when it is not waited to the end), `rolled-back` (the rollback itself was), `rollback-failed`, `failed`, `stopped`, `superseded`, `timed-out`, `cancelled` or `lost`. Only the first three leave the step green. Empty for a dry run that found nothing against it, and when nothing was started.',
    'deployment-url': 'That deployment in the web console; empty when there is none.',
  },
  refused: {
    'task-definition': 'is refused: name it with to',
    'container-name': asTheService,
    'container-port': asTheService,
    'codedeploy-appspec': 'is refused: the AppSpec is generated',
    'codedeploy-deployment-config': 'is refused: a rollback moves all traffic at once',
    'codedeploy-deployment-description': 'is refused: use reason',
    'max-failed-tasks': `${notYet}: half of the desired count, at least 3, may fail before it is given up`,
    'on-active-deployment': 'is refused: a deployment in progress is stopped and rolled back',
    'on-newer-deployment': notYet,
    'auto-rollback-events': `${notYet}: set them on the deployment group`,
    'wait-for-service-stability': 'is refused: this action waits unless told otherwise; use wait-for',
    'wait-for-minutes': 'is refused: use wait-minutes',
    'desired-count': 'is refused: the desired count belongs to the service and its scaling',
    'github-token': `${notYet}: name the environment in the job, and GitHub records the deployment`,
    environment: `${notYet}: name the environment in the job`,
  },
  post: true,
} satisfies ActionSpec<typeof inputs>

export type RollbackInputs = Inputs<typeof inputs>
