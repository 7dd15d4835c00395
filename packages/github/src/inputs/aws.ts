import { list, text } from './kinds.ts'
import { optional, required } from './spec.ts'

const regionKind = text({ syntax: 'region, e.g. eu-central-1', pattern: /^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/ })
const allowEndpoint = optional(
  'Hosts besides this machine that `AWS_ENDPOINT_URL` may name.',
  list({ syntax: 'host names', pattern: /^[A-Za-z0-9.:[\]-]+$/ }),
)

/** Of the one action that needs no credentials yet. */
export const credentialInputs = {
  'aws-region': required('Region of the role session and of the steps that follow.', regionKind),
  'allow-endpoint': allowEndpoint,
}

/** Common to the actions that call AWS with the credentials they find. */
export const awsInputs = {
  'aws-region': optional('Region; without it `AWS_REGION`, as assume-role sets it.', regionKind),
  'allow-endpoint': allowEndpoint,
}

const assumeFirst = 'is not supported here yet: run the assume-role action before this step'

export const refusedAwsInputs = {
  'role-to-assume': assumeFirst,
  'role-chain': assumeFirst,
  'role-external-id': assumeFirst,
  'role-session-name': assumeFirst,
  audience: assumeFirst,
  'allowed-account-ids': assumeFirst,
}
