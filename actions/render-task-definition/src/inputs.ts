import { awsInputs, refusedAwsInputs } from '@ecs-actions/github/inputs/aws'
import { assignments, boolean, list, text } from '@ecs-actions/github/inputs/kinds'
import { type ActionSpec, defaulted, type Inputs, optional, required } from '@ecs-actions/github/inputs/spec'

const inputs = {
  ...awsInputs,
  'task-definition': required('The template: a JSON or YAML file in the workspace.', text({ syntax: 'file' })),
  'container-name': optional(
    'The containers that get `image` and `environment-variables`.',
    list({ syntax: 'container names', pattern: /^[A-Za-z0-9_-]{1,255}$/ }),
  ),
  image: optional('The image for `container-name`.', text({ syntax: 'repository:tag or repository@sha256:…' })),
  images: optional(
    'Images by container, in place of `container-name` and `image`.',
    assignments({ syntax: 'container=image', name: /^[A-Za-z0-9_-]{1,255}$/ }),
  ),
  'environment-variables': optional(
    'Environment variables to set on the containers named by `container-name` or `images`. Values stay exactly as they are.',
    assignments({ syntax: 'NAME=value', name: /^[A-Za-z_][A-Za-z0-9_.-]*$/ }),
  ),
  'resolve-digest': defaulted(
    'Whether tags of images in Amazon ECR are replaced by the digest they name now. Images of other registries stay as they are.',
    boolean,
    'true',
  ),
  register: defaulted('Whether the result is registered as a new revision.', boolean, 'false'),
}

const notYet = 'is not supported yet'
const inTemplate = `${notYet}: write it into the template`
const fromFile = `${notYet}: give a file as task-definition`

export const action = {
  name: 'ECS render task definition',
  description: 'Puts images into a task definition, pinned to what was built.',
  icon: 'file-text',
  inputs,
  outputs: {
    'task-definition': 'Path of the rendered file.',
    'task-definition-arn': 'ARN of the new revision; empty without `register: true`.',
    image: 'The image as it stands in the file; empty when there are several.',
    images: 'JSON object: image by container, for the containers that were changed.',
  },
  refused: {
    ...refusedAwsInputs,
    'task-definition-arn': fromFile,
    'task-definition-family': fromFile,
    'task-definition-revision': fromFile,
    cluster: fromFile,
    service: fromFile,
    'log-configuration-log-driver': inTemplate,
    'log-configuration-options': inTemplate,
    'docker-labels': inTemplate,
    command: inTemplate,
    'task-role-arn': inTemplate,
    'execution-role-arn': inTemplate,
    'env-files': inTemplate,
    secrets: inTemplate,
    cpu: inTemplate,
    memory: inTemplate,
    family: inTemplate,
    tags: inTemplate,
    variables: notYet,
    overlays: notYet,
    'remove-environment': inTemplate,
    validate: notYet,
  },
  post: false,
} satisfies ActionSpec<typeof inputs>

export type RenderInputs = Inputs<typeof inputs>
