import { awsInputs } from '@ecs-actions/github/inputs/aws'
import { command } from '@ecs-actions/github/inputs/command'
import { assignments, boolean, integer, list, oneOf, text } from '@ecs-actions/github/inputs/kinds'
import { type ActionSpec, defaulted, type Inputs, optional } from '@ecs-actions/github/inputs/spec'
import { roleArn, tags, taskCpu, taskMemory, variableName, variables } from '@ecs-actions/github/inputs/task-kinds'
import { values } from '@ecs-actions/github/inputs/values'

const containerName = /^[A-Za-z0-9_-]{1,255}$/

const inputs = {
  ...awsInputs,
  'task-definition': optional('The template: a JSON or YAML file in the workspace.', text({ syntax: 'file' })),
  'task-definition-arn': optional(
    'A registered task definition as the template, in place of a file.',
    text({ syntax: 'ARN' }),
  ),
  'task-definition-family': optional(
    'The latest ACTIVE revision of this family as the template.',
    text({ syntax: 'family', pattern: containerName }),
  ),
  'task-definition-revision': optional(
    'Which revision of `task-definition-family`; without it the latest.',
    integer({ min: 1, max: 1_000_000 }),
  ),
  service: optional('What this service runs now as the template.', text({ syntax: 'name or ARN' })),
  cluster: optional('Cluster of `service`; without it `default`.', text({ syntax: 'name or ARN' })),
  variables: optional(
    `Values of \`\${NAME}\` in the template and its overlays. Without this input nothing is replaced; with it, every \`\${…}\` must have a value, and \`$\${\` stands for \`\${\`.`,
    values({ syntax: 'NAME=value', name: /^[A-Za-z_][A-Za-z0-9_]*$/ }),
  ),
  overlays: optional(
    'Files that are merged into the template in this order: containers by their name, new ones added. A sidecar in a file of its own serves many services.',
    list({ syntax: 'files', pattern: /^\S(.*\S)?$/ }),
  ),
  'container-name': optional(
    'The containers that `image` and the settings below are for. Without it those of `images`.',
    list({ syntax: 'container names', pattern: containerName }),
  ),
  image: optional('The image for `container-name`.', text({ syntax: 'repository:tag or repository@sha256:…' })),
  images: optional(
    'Images by container, in place of `image`; takes the output `images` of scan-gate as it is.',
    values({ syntax: 'container=image', name: containerName }),
  ),
  'environment-variables': optional(
    'Environment variables to set. Values stay exactly as they are. A name that is a secret of the container stops being one.',
    variables,
  ),
  secrets: optional(
    'Environment variables from Secrets Manager or Parameter Store. A name that is in `environment` moves.',
    assignments({ syntax: 'NAME=valueFrom', name: variableName }),
  ),
  'env-files': optional(
    'Environment files in S3, added to those that are there.',
    list({ syntax: 'ARNs of S3 objects', pattern: /^arn:aws[a-z-]*:s3:::\S{1,1024}$/ }),
  ),
  'remove-environment': optional(
    'Names of environment variables and secrets to remove.',
    list({ syntax: 'names', pattern: variableName }),
  ),
  'docker-labels': optional('Docker labels to set.', assignments({ syntax: 'key=value', name: /^\S{1,255}$/ })),
  command: optional('The command of the containers.', command),
  'log-configuration-log-driver': optional(
    'The log driver of the containers. Options of another driver go.',
    text({ syntax: 'log driver', pattern: /^[a-z-]{1,64}$/ }),
  ),
  'log-configuration-options': optional(
    'Options of the log driver to set.',
    assignments({ syntax: 'key=value', name: /^\S{1,255}$/ }),
  ),
  'task-role-arn': optional('The role of the containers.', roleArn),
  'execution-role-arn': optional('The role with which ECS pulls images, reads secrets and writes logs.', roleArn),
  cpu: optional('CPU of the task.', taskCpu),
  memory: optional('Memory of the task.', taskMemory),
  family: optional('Another family than the template has.', text({ syntax: 'family', pattern: containerName })),
  tags: optional('Tags of the task definition.', tags),
  'resolve-digest': defaulted(
    'Whether tags of images in Amazon ECR are replaced by the digest that they name now, in all containers. Images of other registries stay as they are.',
    boolean,
    'true',
  ),
  validate: defaulted(
    'What becomes of a definition that AWS would refuse: the step fails, or goes on with warnings, or does not look.',
    oneOf('error', 'warn', 'off'),
    'error',
  ),
  register: defaulted(
    'Whether the result is registered. The latest revision is used again when it has the same content.',
    boolean,
    'false',
  ),
}

export const action = {
  name: 'ECS render task definition',
  description: 'Makes a task definition from a template: pinned, validated, registered.',
  icon: 'file-text',
  inputs,
  outputs: {
    'task-definition': 'Path of the rendered file.',
    'task-definition-arn': 'ARN of the revision with this content; empty without `register: true`.',
    image: 'The image of the containers that were named; empty when they have several.',
    images: 'JSON object: image by container, for the containers that were named.',
    changed:
      'Whether the content differs from the latest revision (`register: true`), else from the source. `true` or `false`.',
    diff: 'Unified diff of that; values that look secret are masked. Empty when nothing differs.',
  },
  refused: {},
  post: false,
} satisfies ActionSpec<typeof inputs>

export type RenderInputs = Inputs<typeof inputs>
