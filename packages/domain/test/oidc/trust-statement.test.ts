import { claimsOf } from '@ecs-actions/domain/oidc/claims'
import { trustStatement } from '@ecs-actions/domain/oidc/trust-statement'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { jobClaims, role, tokenOf } from './tokens.ts'

function statementFor(more: Readonly<Record<string, unknown>> = {}, arn = role) {
  return trustStatement({ role: arn, claims: claimsOf(tokenOf(jobClaims(more))) ?? {} })
}

/** The subjects that the statement for a token accepts. */
function subjects(more: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(statementFor(more)?.Condition.StringEquals ?? {})
  return entries.find(([key]) => key.endsWith(':sub'))?.[1]
}

const immutable = 'repo:o@65/r@74:ref:refs/heads/main'
const enterprise = 'https://token.actions.githubusercontent.com/octo-corp'

describe('the statement that accepts a token', () => {
  test('names provider, audience, both spellings of the subject, and the repository by its id', () => {
    expect(statementFor()).toEqual({
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': ['repo:o/r:ref:refs/heads/main', immutable],
          'token.actions.githubusercontent.com:repository_id': '74',
        },
      },
    })
  })

  test.each([
    ['arn:aws-us-gov:iam::210987654321:role/a/b', 'arn:aws-us-gov:iam::210987654321:oidc-provider/'],
    ['arn:aws-cn:iam::210987654321:role/deploy', 'arn:aws-cn:iam::210987654321:oidc-provider/'],
  ])('is for the provider in the account and partition of %s', (arn, start) => {
    expect(statementFor({}, arn)?.Principal.Federated).toBe(`${start}token.actions.githubusercontent.com`)
  })

  test.each([
    [enterprise, 'token.actions.githubusercontent.com/octo-corp'],
    ['https://token.actions.octo.ghe.com', 'token.actions.octo.ghe.com'],
    ['https://ghes.example/_services/token', 'ghes.example/_services/token'],
    ['https://ghes.example/_services/token/', 'ghes.example/_services/token'],
  ])('of the issuer %s asks for aud and sub only: AWS knows no other claim there', (iss, name) => {
    expect(statementFor({ iss })).toMatchObject({
      Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${name}` },
      Condition: { StringEquals: { [`${name}:aud`]: 'sts.amazonaws.com', [`${name}:sub`]: expect.anything() } },
    })
    expect(Object.keys(statementFor({ iss })?.Condition.StringEquals ?? {})).toEqual([`${name}:aud`, `${name}:sub`])
  })

  test.each([
    ['repo:o/r:environment:prod%3Aeu', 'repo:o@65/r@74:environment:prod%3Aeu'],
    ['repo:o/r:pull_request', 'repo:o@65/r@74:pull_request'],
    ['repo:o/r:ref:refs/tags/v1', 'repo:o@65/r@74:ref:refs/tags/v1'],
    ['repo:o@65/r@74:environment:prod', 'repo:o/r:environment:prod'],
  ])('keeps what follows the repository: %s is also %s', (sub, otherwise) => {
    expect(subjects({ sub })).toEqual([sub, otherwise])
  })

  test.each([
    ['one that is customised', { sub: 'repository_owner:o:environment:prod' }],
    ['one that ends with the repository', { sub: 'repo:o/r' }],
    ['one of a repository whose name only begins the same', { sub: 'repo:o/r2:ref:refs/heads/main' }],
    ['one whose ids are of another repository', { sub: 'repo:o@65/r@75:ref:refs/heads/main' }],
    ['one without ids to make the other from', { sub: 'repo:o/r:pull_request', repository_id: undefined }],
    ['one with ids that are none', { sub: 'repo:o/r:pull_request', repository_owner_id: 'x' }],
    ['one of a repository whose owner is no name', { sub: 'repo:o:x@65/r@74:pull_request', repository: 'o:x/r' }],
    ['one of a repository that is no name', { sub: 'repo:o/r/x:pull_request', repository: 'o/r/x' }],
  ])('has a subject as it is: %s', (_, claims) => {
    expect(subjects(claims)).toEqual([claims.sub])
  })

  test('does not fall back to names, which others may get, where AWS does not look at the id', () => {
    expect(subjects({ sub: immutable })).toEqual([immutable, 'repo:o/r:ref:refs/heads/main'])
    expect(subjects({ sub: immutable, iss: enterprise })).toEqual([immutable])
    expect(subjects({ iss: enterprise })).toEqual(['repo:o/r:ref:refs/heads/main', immutable])
  })

  test('takes no part of a name for a variable of IAM', () => {
    const branch = (dollar: string) => `repo:o/r:ref:refs/heads/${dollar}{aws:userid}$`
    expect(subjects({ sub: branch('$'), repository_id: undefined })).toEqual([branch(`$${'{$}'}`)])
  })

  test.each<[string, { claims?: Record<string, unknown>; arn?: string }]>([
    ['no issuer', { claims: { iss: undefined } }],
    ['an issuer that is no URL', { claims: { iss: 'token.actions.githubusercontent.com' } }],
    ['an issuer without TLS', { claims: { iss: 'http://token.actions.githubusercontent.com' } }],
    ['an issuer with a wildcard', { claims: { iss: 'https://*' } }],
    ['an issuer with a query', { claims: { iss: 'https://a.example/?b' } }],
    ['an issuer with a password', { claims: { iss: 'https://a:b@c.example' } }],
    ['no subject', { claims: { sub: undefined } }],
    ['an empty subject', { claims: { sub: '' } }],
    ['no audience', { claims: { aud: undefined } }],
    ['a role that is none', { arn: 'arn:aws:iam::123456789012:user/me' }],
    ['a role without an account', { arn: 'arn:aws:iam:::role/deploy' }],
  ])('is not guessed: %s', (_, { claims, arn }) => {
    expect(statementFor(claims, arn)).toBeUndefined()
  })

  test('compares for equality only, and always the audience and the subject', () => {
    const text = fc.option(fc.string(), { nil: undefined })
    const claims = fc.record({ sub: text, aud: text, repository: text, repository_id: text, iss: fc.webUrl() })
    fc.assert(
      fc.property(claims, (more) => {
        const statement = statementFor(more)
        if (!statement) return
        expect(Object.keys(statement.Condition)).toEqual(['StringEquals'])
        const conditions = Object.entries(statement.Condition.StringEquals)
        expect(conditions.map(([key]) => key.slice(key.lastIndexOf(':')))).toEqual([':aud', ':sub'])
        for (const [, value] of conditions) expect(value).not.toHaveLength(0)
      }),
    )
  })
})
