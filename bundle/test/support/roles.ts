import type { ScenarioInput } from '@ecs-actions/simulator'
import type { LocalAws } from './local-aws.ts'

const provider = 'token.actions.githubusercontent.com'
export const deployRole = 'arn:aws:iam::123456789012:role/deploy'
export const productionRole = 'arn:aws:iam::210987654321:role/production'

/** Role deploy, which the job of o/r in environment production may assume; role production, which deploy may assume. */
export const roles: ScenarioInput = {
  github: { claims: { repository: 'o/r', environment: 'production' } },
  roles: [
    {
      name: 'deploy',
      trustPolicy: {
        Statement: {
          ...{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity' },
          Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${provider}` },
          Condition: { StringEquals: { [`${provider}:sub`]: 'repo:o/r:environment:production' } },
        },
      },
    },
    {
      ...{ name: 'production', accountId: '210987654321' },
      trustPolicy: { Statement: { Effect: 'Allow', Principal: { AWS: deployRole }, Action: 'sts:AssumeRole' } },
    },
  ],
}

/** Of a job with the permission `id-token: write`, and no credentials. */
export function jobWithToken({ environment }: LocalAws) {
  const { AWS_ENDPOINT_URL = '', ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '' } = environment
  return {
    environment: { AWS_ENDPOINT_URL },
    idToken: { url: ACTIONS_ID_TOKEN_REQUEST_URL, token: ACTIONS_ID_TOKEN_REQUEST_TOKEN },
  }
}
