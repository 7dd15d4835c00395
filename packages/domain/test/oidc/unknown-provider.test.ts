import { unknownProvider } from '@ecs-actions/domain/oidc/refusal'
import { describe, expect, test } from '@jest/globals'
import { jobClaims, role, tokenOf } from './tokens.ts'

const unknown =
  'InvalidIdentityToken: No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com'

function failure(options: { words?: string; claims?: Readonly<Record<string, unknown>>; arn?: string } = {}) {
  const { words = unknown, claims = {}, arn = role } = options
  return unknownProvider({ role: arn, words, token: tokenOf(jobClaims(claims)) })
}

describe('a token whose issuer or audience the account does not know', () => {
  test('is told by what it says', () => {
    const { code, message } = failure()
    expect(code).toBe('credentials')
    expect(
      message,
    ).toBe(`STS did not accept the OIDC token of this job for arn:aws:iam::123456789012:role/deploy (${unknown}). The token says:
  iss: https://token.actions.githubusercontent.com
  sub: repo:o/r:ref:refs/heads/main
  aud: sts.amazonaws.com
  repository: o/r
  repository_id: 74
  ref: refs/heads/main
  job_workflow_ref: o/r/.github/workflows/deploy.yml@refs/heads/main
  event_name: push
  actor: octocat`)
  })

  test('comes with the command that creates the provider', () => {
    expect(
      failure().remedy,
    ).toBe(`Account 123456789012 needs an identity provider for https://token.actions.githubusercontent.com with the audience sts.amazonaws.com. Where it is missing, create it:
aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com`)
  })

  test('comes with the command that adds the audience, when that is what is missing', () => {
    const words = 'InvalidIdentityToken: Incorrect token audience'
    expect(
      failure({ words, claims: { aud: 'https://github.com/o' } }).remedy,
    ).toBe(`The identity provider of account 123456789012 does not know the audience. Correct the input audience, or add it:
aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com --client-id https://github.com/o`)
  })

  test('names the address that AWS could not read', () => {
    const words =
      "InvalidIdentityToken: Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements"
    expect(failure({ words, claims: { iss: 'https://ghes.example/_services/token' } }).remedy).toBe(
      'AWS could not read the keys of https://ghes.example/_services/token: https://ghes.example/_services/token/.well-known/openid-configuration must be open to it.',
    )
  })

  test('brings nothing into the shell that its command is pasted into', () => {
    const { remedy } = failure({ claims: { aud: "a'; rm -rf ~ #$(id)\nb" } })
    expect(remedy.split('\n').slice(1)).toEqual([
      `aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list 'a'\\''; rm -rf ~ #$(id) ⏎ b'`,
    ])
  })

  test.each<[string, Record<string, unknown>]>([
    ['its issuer is no URL', { iss: 'https://x/$(id)' }],
    ['it has no audience', { aud: undefined }],
  ])('is none of GitHub when %s', (_, claims) => {
    expect(failure({ claims }).remedy).toBe('Check ACTIONS_ID_TOKEN_REQUEST_URL: this is no token of GitHub.')
  })

  test('may be no JWT at all', () => {
    const words = 'InvalidIdentityToken: The ID Token provided is not a valid JWT.'
    const { message, remedy } = unknownProvider({ role, words, token: 'opaque' })
    expect(message).toBe(`STS did not accept the OIDC token of this job for ${role} (${words}).`)
    expect(remedy).toBe('The token is no JWT: is ACTIONS_ID_TOKEN_REQUEST_URL what the runner has set?')
  })
})
