import { awsInputs } from '@ecs-actions/github/inputs/aws'
import { deploymentGroupInputs, groupName } from '@ecs-actions/github/inputs/deployment-group'
import { boolean, integer, oneOf, text } from '@ecs-actions/github/inputs/kinds'
import { type ActionSpec, defaulted, type Inputs, optional, required } from '@ecs-actions/github/inputs/spec'

const inputs = {
  ...awsInputs,
  'task-definition': required(
    'What to deploy: a JSON or YAML file in the workspace (it is registered first, unless the latest revision has the same content), or the ARN of a task definition with its revision.',
    text({ syntax: 'file or ARN' }),
  ),
  service: required('Service to deploy to.', text({ syntax: 'name or ARN' })),
  ...deploymentGroupInputs,
  'codedeploy-deployment-config': optional(
    "How traffic moves, e.g. `CodeDeployDefault.ECSCanary10Percent5Minutes`; without it the group's own configuration.",
    groupName,
  ),
  'codedeploy-deployment-description': optional(
    'Words of your own at the start of the description of the deployment; cut where all of it is longer than 256 characters.',
    text(),
  ),
  'container-name': optional(
    'Container that gets the traffic; needed only when the load balancers of the service leave a choice.',
    text({ syntax: 'container name' }),
  ),
  'container-port': optional(
    'Port of that container; needed only when the load balancers of the service leave a choice.',
    integer({ min: 1, max: 65_535 }),
  ),
  'wait-for': defaulted(
    'When the step ends: with the deployment (the old tasks are gone), once all traffic has moved for good, or as soon as the deployment was started.',
    oneOf('completed', 'traffic-shifted', 'none'),
    'completed',
  ),
  'wait-minutes': optional(
    'How long the step waits. Without it: an hour for the new tasks to start, the time that the configuration takes to move traffic, the waits of the group, and 10 minutes.',
    integer({ min: 1, max: 330 }),
  ),
  'on-timeout': defaulted(
    'What becomes of the deployment when the wait ends before it does, because the time is up or CodeDeploy cannot be asked any more: `roll-back` stops it and has it rolled back until all traffic has moved for good, and leaves it from then on; `stop` leaves traffic where it is.',
    oneOf('roll-back', 'stop', 'leave'),
    'roll-back',
  ),
  'on-cancel': defaulted(
    'What becomes of the deployment when the job is cancelled; as for `on-timeout`.',
    oneOf('roll-back', 'stop', 'leave'),
    'roll-back',
  ),
  'max-failed-tasks': optional(
    'The deployment is stopped and rolled back once so many of its new tasks have failed while none is healthy; `0` for never. CodeDeploy itself would go on for an hour. Without it: half of the desired count, at least 3 and at most 200.',
    integer({ min: 0, max: 1_000 }),
  ),
  'dry-run': defaulted(
    'Only checks: everything that stands against the deployment is told, and nothing is changed.',
    boolean,
    'false',
  ),
}

const notYet = 'is not supported yet'
const runsATask = 'is refused: use the run-migration action before this one'

/** Of aws-actions/amazon-ecs-deploy-task-definition. */
const refusedOfficialInputs = {
  'desired-count': 'is refused: the desired count belongs to the service and its scaling, not to a deployment',
  'wait-for-service-stability': 'is refused: this action waits unless told otherwise; use wait-for',
  'wait-for-minutes': 'is refused: use wait-minutes',
  'wait-max-delay-seconds': 'is refused: this action looks every five to ten seconds',
  'codedeploy-appspec': `${notYet}: the AppSpec is generated from task-definition, container-name and container-port`,
  'force-new-deployment': `${notYet}: CodeDeploy knows no such thing; register the task definition again and deploy that`,
  'service-managed-ebs-volume-name': notYet,
  'service-managed-ebs-volume': notYet,
  'run-task': runsATask,
  'run-task-container-overrides': runsATask,
  'run-task-security-groups': runsATask,
  'run-task-subnets': runsATask,
  'run-task-assign-public-IP': runsATask,
  'run-task-capacity-provider-strategy': runsATask,
  'run-task-launch-type': runsATask,
  'run-task-started-by': runsATask,
  'run-task-tags': runsATask,
  'run-task-managed-ebs-volume-name': runsATask,
  'run-task-managed-ebs-volume': runsATask,
  'wait-for-task-stopped': runsATask,
  'enable-ecs-managed-tags': `${notYet}: set it on the service`,
  'propagate-tags': `${notYet}: set it on the service`,
  'keep-null-value-keys': 'is refused: empty values of a task definition are always kept',
  'max-retries': 'is refused: what can pass is tried again with a limit, what cannot is not',
}

export const action = {
  name: 'ECS deploy',
  description: 'Deploys a task definition to an ECS service through CodeDeploy, and says truly what serves afterwards.',
  icon: 'upload-cloud',
  inputs,
  outputs: {
    'deployment-id': 'Id of the deployment; empty when none was started.',
    'codedeploy-deployment-id': 'The same, as aws-actions/amazon-ecs-deploy-task-definition names it.',
    'task-definition-arn':
      'ARN of the task definition that was asked for, with its revision; empty when a dry run would register it.',
    'previous-task-definition-arn': 'ARN of the task definition that served before; empty when there was none.',
    outcome:
      '`succeeded`, `rolled-back`, `rollback-failed`, `failed`, `stopped`, `superseded`, `timed-out`, `cancelled`, `lost`, `nothing-to-do` or `in-progress` (when it is not waited to the end). Only `succeeded`, `nothing-to-do` and `in-progress` leave the step green. Empty for a dry run that found nothing against it, and when no deployment was started.',
    'deployment-url': 'The deployment in the web console; empty when none was started.',
  },
  refused: {
    'continue-deployment': `${notYet}: aws deploy continue-deployment --deployment-wait-type READY_WAIT`,
    'on-active-deployment': `${notYet}: a deployment that is active makes the step fail`,
    'on-newer-deployment': notYet,
    'override-alarms': `${notYet}: an alarm that is red makes the step fail before anything is changed`,
    'auto-rollback-events': `${notYet}: set them on the deployment group`,
    'enable-execute-command': `${notYet}: set it on the service`,
    'github-token': `${notYet}: name the environment in the job, and GitHub records the deployment`,
    environment: `${notYet}: name the environment in the job`,
    'environment-url': `${notYet}: name it in the job`,
    ...refusedOfficialInputs,
  },
  post: true,
} satisfies ActionSpec<typeof inputs>

export type DeployInputs = Inputs<typeof inputs>
