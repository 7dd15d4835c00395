import { list, text } from './kinds.ts'
import { fromContext, optional, required } from './spec.ts'

const regionKind = text({ syntax: 'region, e.g. eu-central-1', pattern: /^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/ })
const rolePattern = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/
const roleSyntax = 'role ARN, e.g. arn:aws:iam::123456789012:role/deploy'
const roleKind = text({ syntax: roleSyntax, pattern: rolePattern })

const common = {
  'allow-endpoint': optional(
    'Hosts besides this machine that `AWS_ENDPOINT_URL` may name.',
    list({ syntax: 'host names', pattern: /^[A-Za-z0-9.:[\]-]+$/ }),
  ),
  'role-chain': optional(
    'Roles to assume one after the other, each with the credentials of the one before it.',
    list({ syntax: 'role ARNs', pattern: rolePattern }),
  ),
  'role-external-id': optional(
    'External id that the trust policies of `role-chain` ask for.',
    text({ syntax: '2 to 1224 of A-Z a-z 0-9 _ + = , . @ : / -', pattern: /^[\w+=,.@:/-]{2,1224}$/ }),
  ),
  audience: optional(
    'Audience of the OIDC token; without it `sts.amazonaws.com`, in China `sts.amazonaws.com.cn`.',
    text({ syntax: 'audience', pattern: /^\S{1,255}$/ }),
  ),
  'role-session-name': optional(
    'Name of the sessions, as CloudTrail shows it; without it `ecs-actions`.',
    text({ syntax: '2 to 64 of A-Z a-z 0-9 _ + = , . @ -', pattern: /^[\w+=,.@-]{2,64}$/ }),
  ),
  'allowed-account-ids': optional(
    'Accounts that the credentials may belong to; any other fails the step.',
    list({ syntax: 'account ids of 12 digits', pattern: /^\d{12}$/ }),
  ),
  'job-workflow-ref': fromContext(
    'The workflow file of this job, for the words of a refusal. Leave it alone.',
    'job.workflow_ref',
  ),
}

/** Of the one action whose purpose they are. */
export const credentialInputs = {
  'role-to-assume': required('ARN of the role. Its trust policy must accept the OIDC token of this job.', roleKind),
  'aws-region': required('Region of the role session and of the steps that follow.', regionKind),
  ...common,
}

/** Common to the actions that call AWS. */
export const awsInputs = {
  'aws-region': optional('Region; without it `AWS_REGION`, as assume-role sets it.', regionKind),
  'role-to-assume': optional(
    'ARN of a role for this step alone, assumed with the OIDC token of the job and renewed as long as the step runs. Without it the credentials at hand are used.',
    roleKind,
  ),
  ...common,
}
