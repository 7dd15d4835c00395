import { credentialInputs } from '@ecs-actions/github/inputs/aws'
import { boolean, integer, list, text } from '@ecs-actions/github/inputs/kinds'
import { type ActionSpec, defaulted, type Inputs, optional, required } from '@ecs-actions/github/inputs/spec'

const inputs = {
  'role-to-assume': required(
    'ARN of the role. Its trust policy must accept the OIDC token of this job.',
    text({ syntax: 'role ARN', pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/ }),
  ),
  ...credentialInputs,
  audience: defaulted(
    'Audience of the OIDC token.',
    text({ syntax: 'audience', pattern: /^\S{1,255}$/ }),
    'sts.amazonaws.com',
  ),
  'role-session-name': defaulted(
    'Name of the session, as CloudTrail shows it.',
    text({ syntax: '2 to 64 of A-Z a-z 0-9 _ + = , . @ -', pattern: /^[\w+=,.@-]{2,64}$/ }),
    'ecs-actions',
  ),
  'role-duration-seconds': defaulted(
    'How long the credentials last. More than 3600 only where the role allows it.',
    integer({ min: 900, max: 43_200 }),
    '3600',
  ),
  'allowed-account-ids': optional(
    'Accounts that the role may belong to; any other fails the step.',
    list({ syntax: 'account ids of 12 digits', pattern: /^\d{12}$/ }),
  ),
  'mask-aws-account-id': defaulted(
    'Whether the account id is masked in the log. GitHub drops every job output that holds a masked value.',
    boolean,
    'false',
  ),
  'output-env-credentials': defaulted(
    'Whether later steps get the credentials as environment variables.',
    boolean,
    'true',
  ),
  'output-credentials': defaulted(
    'Whether the credentials are outputs of the step too, masked in the log.',
    boolean,
    'false',
  ),
}

const notYet = 'is not supported yet'
const retries = 'is refused: what can pass is tried again with a limit, what cannot is not'
const noStaticKeys = 'is refused: this action takes no long-lived keys, only the OIDC token of the job'

export const action = {
  name: 'ECS assume role',
  description: 'Exchanges the OIDC token of the job for credentials of an AWS role.',
  icon: 'key',
  inputs,
  outputs: {
    'aws-account-id': 'Account of the credentials.',
    'assumed-role-arn': 'ARN of the session.',
    expiration: 'When the credentials expire, ISO 8601.',
    'aws-access-key-id': 'Only with `output-credentials: true`.',
    'aws-secret-access-key': 'Only with `output-credentials: true`.',
    'aws-session-token': 'Only with `output-credentials: true`.',
    'aws-expiration': 'The same as `expiration`, under the name of aws-actions/configure-aws-credentials.',
    'authenticated-arn': 'The same as `assumed-role-arn`, under the name of aws-actions/configure-aws-credentials.',
  },
  refused: {
    'aws-access-key-id': noStaticKeys,
    'aws-secret-access-key': noStaticKeys,
    'aws-session-token': noStaticKeys,
    'web-identity-token-file': `${notYet}: the token comes from GitHub`,
    'role-chain': notYet,
    'role-chaining': notYet,
    'role-external-id': `${notYet}: it belongs to role chaining`,
    'session-tags': `${notYet}: they belong to role chaining`,
    'custom-tags': `${notYet}: they belong to role chaining`,
    'transitive-tag-keys': `${notYet}: they belong to role chaining`,
    'inline-session-policy': notYet,
    'managed-session-policies': notYet,
    'credential-process': notYet,
    'aws-profile': notYet,
    'use-existing-credentials': 'is refused: leave this step out where credentials are there already',
    'unset-current-credentials': 'is refused: this step replaces credentials as a whole',
    'overwrite-aws-profile': `${notYet}: it belongs to aws-profile`,
    'role-skip-session-tagging': 'is refused: a session from an OIDC token carries no tags',
    'disable-retry': retries,
    'retry-max-attempts': retries,
    'special-characters-workaround': retries,
    'force-skip-oidc': 'is refused: this action knows no other way than OIDC',
    'action-timeout-s': 'is refused: give the step timeout-minutes',
    'sts-endpoint': 'is refused: set AWS_ENDPOINT_URL_STS and allow-endpoint',
    'http-proxy': 'is refused: set HTTPS_PROXY in the environment',
    'no-proxy': 'is refused: set NO_PROXY in the environment',
  },
  post: true,
} satisfies ActionSpec<typeof inputs>

export type AssumeRoleInputs = Inputs<typeof inputs>
