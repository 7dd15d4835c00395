import { awsInputs } from '@ecs-actions/github/inputs/aws'
import { assignments, boolean, integer, list, oneOf, stringArray, text } from '@ecs-actions/github/inputs/kinds'
import { type ActionSpec, defaulted, type Inputs, optional, required } from '@ecs-actions/github/inputs/spec'

const inputs = {
  ...awsInputs,
  'task-definition': required(
    'What to run: a JSON or YAML file in the workspace (it is registered first, unless the latest revision has the same content), the ARN of a task definition, or `family` or `family:revision`.',
    text({ syntax: 'file, ARN, family or family:revision' }),
  ),
  cluster: defaulted('Cluster to run the task in.', text({ syntax: 'name or ARN' }), 'default'),
  subnets: optional(
    'Subnets of the task; needed for network mode `awsvpc`.',
    list({ syntax: 'subnet ids', pattern: /^subnet-[0-9a-z]+$/ }),
  ),
  'security-groups': optional(
    "Security groups of the task; without them the VPC's default group.",
    list({ syntax: 'security group ids', pattern: /^sg-[0-9a-z]+$/ }),
  ),
  'assign-public-ip': defaulted('Whether the task gets a public IP address.', boolean, 'false'),
  'launch-type': optional(
    'Where the task runs. Without it: FARGATE when that is all the task definition is made for, else as the cluster decides.',
    oneOf('FARGATE', 'EC2'),
  ),
  'platform-version': optional(
    'Fargate platform version; without it the latest.',
    text({ syntax: 'version', pattern: /^(LATEST|\d+\.\d+\.\d+)$/ }),
  ),
  'container-name': optional(
    'The container whose exit code decides, and whose command is replaced. Without it the only essential container.',
    text({ syntax: 'container name' }),
  ),
  command: optional(
    "The container's command for this run, in place of the image's or the task definition's.",
    stringArray,
  ),
  'environment-variables': optional(
    "Environment variables of the container for this run. Everybody who may describe the task, or read the log of the workflow, can read their values: secrets belong into the task definition's `secrets`.",
    assignments({ syntax: 'NAME=value', name: /^[A-Za-z_][A-Za-z0-9_.-]*$/ }),
  ),
  'wait-minutes': defaulted(
    'How long the task may take, from its start to its end.',
    integer({ min: 1, max: 330 }),
    '30',
  ),
  'on-timeout': defaulted(
    'What becomes of the task when the wait ends before it does, because the time is up or ECS cannot be asked any more: it is stopped, or left running.',
    oneOf('stop', 'leave'),
    'stop',
  ),
  'on-cancel': defaulted(
    'What becomes of the task when the job is cancelled: it is stopped, or left running.',
    oneOf('stop', 'leave'),
    'stop',
  ),
}

const notYet = 'is not supported yet'
const belongsToDeploy = 'is refused: it belongs to a deployment, not to a one-off task'

/** Of the run-task part of aws-actions/amazon-ecs-deploy-task-definition. */
const refusedDeployInputs = {
  'run-task': 'is refused: this action always runs the task',
  'run-task-container-overrides': 'is refused: use container-name, command and environment-variables',
  'run-task-security-groups': 'is refused: use security-groups',
  'run-task-subnets': 'is refused: use subnets',
  'run-task-assign-public-IP': 'is refused: use assign-public-ip: true',
  'run-task-capacity-provider-strategy': `${notYet}: use launch-type`,
  'run-task-launch-type': 'is refused: use launch-type',
  'run-task-started-by': 'is refused: startedBy is how a task is found again after a lost answer',
  'run-task-tags': `${notYet}: tag the task definition`,
  'run-task-managed-ebs-volume-name': notYet,
  'run-task-managed-ebs-volume': notYet,
  'wait-for-task-stopped': 'is refused: this action always waits for the end',
  'wait-for-minutes': 'is refused: use wait-minutes',
  'wait-max-delay-seconds': 'is refused: this action looks every two to five seconds',
  'enable-ecs-managed-tags': notYet,
  'propagate-tags': notYet,
  'keep-null-value-keys': 'is refused: empty values of a task definition are always kept',
  'max-retries': 'is refused: what can pass is tried again with a limit, what cannot is not',
  'desired-count': belongsToDeploy,
  'wait-for-service-stability': belongsToDeploy,
  'force-new-deployment': belongsToDeploy,
  'codedeploy-appspec': belongsToDeploy,
  'codedeploy-application': belongsToDeploy,
  'codedeploy-deployment-group': belongsToDeploy,
  'codedeploy-deployment-description': belongsToDeploy,
  'codedeploy-deployment-config': belongsToDeploy,
  'service-managed-ebs-volume-name': belongsToDeploy,
  'service-managed-ebs-volume': belongsToDeploy,
}

export const action = {
  name: 'ECS run migration',
  description: 'Runs a one-off ECS task, prints its log, and ends with its true exit code.',
  icon: 'database',
  inputs,
  outputs: {
    'task-arn': 'ARN of the task.',
    'run-task-arn': 'JSON list with the ARN of the task, as aws-actions/amazon-ecs-deploy-task-definition gives it.',
    'task-definition-arn': 'ARN of the task definition that ran, with its revision.',
    'exit-code': 'Exit code of the deciding container; empty when it never ran.',
    'stop-code': "ECS's stop code, e.g. `EssentialContainerExited`; empty when the task did not stop.",
    'stopped-reason': "ECS's words for why the task stopped.",
    outcome:
      '`succeeded`, `failed`, `never-started`, `interrupted`, `stopped`, `timed-out`, `cancelled` or `lost`. Only `succeeded` leaves the step green. Empty when no task was started.',
    'log-url': "The deciding container's log stream in the web console; empty when it has none.",
  },
  refused: {
    service: `${notYet}: give subnets and security-groups, and launch-type where the cluster's default does not fit`,
    'capacity-provider-strategy': `${notYet}: give launch-type, or leave both out for the cluster's default strategy`,
    'task-role-arn': `${notYet}: set taskRoleArn in the task definition`,
    cpu: `${notYet}: set it in the task definition`,
    memory: `${notYet}: set it in the task definition`,
    tags: `${notYet}: tag the task definition`,
    'enable-execute-command': notYet,
    exclusive: `${notYet}: use a concurrency group of the workflow`,
    'retry-on-capacity': `${notYet}: run the job again`,
    ...refusedDeployInputs,
  },
  post: true,
} satisfies ActionSpec<typeof inputs>

export type MigrationInputs = Inputs<typeof inputs>
