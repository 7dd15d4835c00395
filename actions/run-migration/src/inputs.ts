import { awsInputs } from '@ecs-actions/github/inputs/aws'
import { capacityStrategy } from '@ecs-actions/github/inputs/capacity-strategy'
import { command } from '@ecs-actions/github/inputs/command'
import { boolean, integer, list, oneOf, text } from '@ecs-actions/github/inputs/kinds'
import {
  type ActionSpec,
  defaulted,
  fromContext,
  type Inputs,
  optional,
  required,
} from '@ecs-actions/github/inputs/spec'
import { roleArn, tags, taskCpu, taskMemory, variables } from '@ecs-actions/github/inputs/task-kinds'

const inputs = {
  ...awsInputs,
  'task-definition': required(
    'What to run: a JSON or YAML file in the workspace (it is registered first, unless the latest revision has the same content), the ARN of a task definition, or `family` or `family:revision`.',
    text({ syntax: 'file, ARN, family or family:revision' }),
  ),
  cluster: defaulted('Cluster to run the task in.', text({ syntax: 'name or ARN' }), 'default'),
  service: optional(
    'A service whose network, launch type or capacity providers, platform version and tags the task takes over. Single values can be set beside it. FARGATE_SPOT becomes FARGATE, unless `capacity-provider-strategy` asks for it.',
    text({ syntax: 'name or ARN' }),
  ),
  subnets: optional(
    'Subnets of the task; needed for network mode `awsvpc`, here or from `service`.',
    list({ syntax: 'subnet ids', pattern: /^subnet-[0-9a-z]+$/ }),
  ),
  'security-groups': optional(
    "Security groups of the task; without them those of `service`, or the VPC's default group.",
    list({ syntax: 'security group ids', pattern: /^sg-[0-9a-z]+$/ }),
  ),
  'assign-public-ip': optional(
    'Whether the task gets a public IP address; without it as `service` has it, else false.',
    boolean,
  ),
  'launch-type': optional(
    'Where the task runs. Without it and `capacity-provider-strategy` as `service` does, else FARGATE (or EXTERNAL) when the task definition is made for nothing else, else as the default strategy of the cluster says. That may be Spot: the step warns of it once the task is started.',
    oneOf('FARGATE', 'EC2', 'EXTERNAL'),
  ),
  'capacity-provider-strategy': optional(
    'Capacity providers of the cluster, in place of a launch type. No other input asks for `FARGATE_SPOT`, where AWS may end a task at any moment; the default strategy of the cluster may, see `launch-type`.',
    capacityStrategy,
  ),
  'platform-version': optional(
    'Fargate platform version; without it that of `service`, else `LATEST`.',
    text({ syntax: 'LATEST, or a version such as 1.4.0', pattern: /^(LATEST|\d+\.\d+\.\d+)$/ }),
  ),
  'container-name': optional(
    'The container whose exit code decides, and whose command is replaced. Without it the only essential container.',
    text({ syntax: 'container name' }),
  ),
  command: optional(
    "The container's command for this run, in place of the image's or the task definition's. No shell reads it: `sh -c 'npm run migrate && echo done'` calls one.",
    command,
  ),
  'environment-variables': optional(
    "Environment variables of the container for this run. Everybody who may describe the task, or read the log of the workflow, can read their values: secrets belong into the task definition's `secrets`.",
    variables,
  ),
  'task-role-arn': optional("The role of the containers for this run, in place of the task definition's.", roleArn),
  cpu: optional("CPU of the task for this run, in place of the task definition's.", taskCpu),
  memory: optional("Memory of the task for this run, in place of the task definition's.", taskMemory),
  tags: optional(
    'Tags of the task, at most 44, over those of `service`. Further six say where the task comes from.',
    tags,
  ),
  'enable-execute-command': defaulted(
    'Whether `aws ecs execute-command` may open a shell in the running task, which needs a task role with four `ssmmessages` actions. They are looked at where `iam:SimulatePrincipalPolicy` is allowed.',
    boolean,
    'false',
  ),
  exclusive: defaulted(
    'When another migration of the same family runs in the cluster: the step fails, or waits for its end, or does not look. What two jobs start in the same second is not seen: a concurrency group of the workflow is the lock.',
    oneOf('refuse', 'wait', 'off'),
    'refuse',
  ),
  'retry-on-capacity': defaulted(
    'Whether a start that finds no room is tried again until `wait-minutes` are over. Once a task exists, nothing is repeated.',
    boolean,
    'false',
  ),
  'wait-minutes': defaulted(
    'How long the task may take, from its start to its end. As long is waited before, for room or for another migration, where that is asked for.',
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
  'job-index': fromContext('Which leg of a matrix this job is. Leave it alone.', 'strategy.job-index'),
}

const notYet = 'is not supported yet'
const belongsToDeploy = 'is refused: it belongs to a deployment, not to a one-off task'

/** Of the run-task part of aws-actions/amazon-ecs-deploy-task-definition. */
const refusedDeployInputs = {
  'run-task': 'is refused: this action always runs the task',
  'run-task-container-overrides':
    'is refused: use container-name, command and environment-variables; cpu and memory are those of the task',
  'run-task-security-groups': 'is refused: use security-groups',
  'run-task-subnets': 'is refused: use subnets',
  'run-task-assign-public-IP': 'is refused: use assign-public-ip: true or false',
  'run-task-capacity-provider-strategy': 'is refused: use capacity-provider-strategy, which takes the same JSON',
  'run-task-launch-type': 'is refused: use launch-type',
  'run-task-started-by': 'is refused: startedBy is how a task is found again after a lost answer',
  'run-task-tags': 'is refused: use tags, with key=value a line',
  'run-task-managed-ebs-volume-name': notYet,
  'run-task-managed-ebs-volume': notYet,
  'wait-for-task-stopped': 'is refused: this action always waits for the end',
  'wait-for-minutes': 'is refused: use wait-minutes',
  'wait-max-delay-seconds': 'is refused: this action looks every two to five seconds',
  'enable-ecs-managed-tags': notYet,
  'propagate-tags': 'is not supported yet: use tags, or service, whose tags the task takes over',
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
  refused: refusedDeployInputs,
  post: true,
} satisfies ActionSpec<typeof inputs>

export type MigrationInputs = Inputs<typeof inputs>
