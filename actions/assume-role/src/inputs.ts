import { credentialInputs } from '@ecs-actions/github/inputs/aws'
import { boolean, text } from '@ecs-actions/github/inputs/kinds'
import { type ActionSpec, defaulted, type Inputs, optional } from '@ecs-actions/github/inputs/spec'
import { managedPolicies, sessionDuration, sessionTags } from './kinds.ts'

const inputs = {
  ...credentialInputs,
  'role-duration-seconds': defaulted(
    'How long the credentials last. More than 3600 only where the role allows it, and never with `role-chain`.',
    sessionDuration,
    '3600',
  ),
  'session-tags': optional(
    'Tags of the session, for the last role of `role-chain`: a session from an OIDC token takes none.',
    sessionTags,
  ),
  'inline-session-policy': optional(
    'A policy that narrows what the session may do.',
    text({ syntax: 'JSON of an IAM policy' }),
  ),
  'managed-session-policies': optional(
    'Managed policies that narrow what the session may do, at most ten.',
    managedPolicies,
  ),
  'mask-aws-account-id': defaulted(
    'Whether the account ids of the roles are masked in the log. GitHub drops every job output that holds a masked value.',
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
  'credential-process': defaulted(
    'Whether later steps get a profile that opens a new session whenever a tool needs credentials, in place of the environment variables: for steps that outlast a session.',
    boolean,
    'false',
  ),
}

const retries = 'is refused: what can pass is tried again with a limit, what cannot is not'
const noStaticKeys = 'is refused: this action takes no long-lived keys, only the OIDC token of the job'
const ownProfile =
  'is refused: credential-process: true makes a profile of its own, which every tool takes for the default'

export const action = {
  name: 'ECS assume role',
  description: 'Exchanges the OIDC token of the job for credentials of an AWS role.',
  icon: 'key',
  inputs,
  outputs: {
    'aws-account-id': 'Account of the credentials.',
    'assumed-role-arn': 'ARN of the session.',
    expiration: 'When the credentials expire, ISO 8601. Those of `credential-process` are renewed.',
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
    'web-identity-token-file': 'is refused: the token comes from GitHub',
    'role-chaining': 'is refused: name the roles that follow in role-chain',
    'custom-tags': 'is refused: give session-tags, key=value a line, with role-chain',
    'transitive-tag-keys': 'is refused: session-tags are those of the last role, and no role follows it',
    'aws-profile': ownProfile,
    'overwrite-aws-profile': ownProfile,
    'use-existing-credentials': 'is refused: leave this step out where credentials are there already',
    'unset-current-credentials': 'is refused: this step replaces credentials as a whole',
    'role-skip-session-tagging': 'is refused: no tags are sent but those of session-tags',
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
  entries: ['credential-process'],
} satisfies ActionSpec<typeof inputs>

export type AssumeRoleInputs = Inputs<typeof inputs>
