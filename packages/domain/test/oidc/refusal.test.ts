import { foreignLines } from '@ecs-actions/domain/foreign-text'
import { refusedToken } from '@ecs-actions/domain/oidc/refusal'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { jobClaims, role, tokenOf } from './tokens.ts'

const words = 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity'

function refusal(more: Readonly<Record<string, unknown>> = {}, arn = role) {
  return refusedToken({ role: arn, words, token: tokenOf(jobClaims(more)) })
}

/** The notes below the statement. */
function notes(more: Readonly<Record<string, unknown>>, arn?: string): string[] {
  return refusal(more, arn)
    .remedy.split('\n')
    .filter((line) => line.startsWith('- '))
}

describe('a token that STS refused', () => {
  test('is told by what it says, one claim a line', () => {
    const { code, message } = refusal({ sub: 'repo:o/r:environment:production', environment: 'production' })
    expect(code).toBe('access-denied')
    expect(
      message,
    ).toBe(`STS refused arn:aws:iam::123456789012:role/deploy to the OIDC token of this job (AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity).
Either there is no such role, or its trust policy does not match the token: AWS does not tell which. The token says:
  iss: https://token.actions.githubusercontent.com
  sub: repo:o/r:environment:production
  aud: sts.amazonaws.com
  repository: o/r
  repository_id: 74
  ref: refs/heads/main
  environment: production
  job_workflow_ref: o/r/.github/workflows/deploy.yml@refs/heads/main
  event_name: push
  actor: octocat`)
  })

  test('comes with the statement that would have accepted it', () => {
    expect(
      refusal().remedy,
    ).toBe(`Check that the role exists. This statement in its trust policy accepts the token, and no other subject:
{
  "Effect": "Allow",
  "Principal": {
    "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
  },
  "Action": "sts:AssumeRoleWithWebIdentity",
  "Condition": {
    "StringEquals": {
      "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
      "token.actions.githubusercontent.com:sub": [
        "repo:o/r:ref:refs/heads/main",
        "repo:o@65/r@74:ref:refs/heads/main"
      ],
      "token.actions.githubusercontent.com:repository_id": "74"
    }
  }
}`)
  })

  test('leaves out the claims that it lacks', () => {
    const token = tokenOf({ sub: 'repo:o/r:pull_request' })
    const { message, remedy } = refusedToken({ role, words, token })
    expect(message.split('\n').slice(2)).toEqual(['  sub: repo:o/r:pull_request'])
    expect(remedy).toBe('Check that the role exists, and compare its trust policy with what the token says.')
  })

  test('that is no JWT is not guessed at', () => {
    const { message, remedy } = refusedToken({ role, words, token: 'opaque' })
    expect(message.split('\n')).toEqual([
      `STS refused arn:aws:iam::123456789012:role/deploy to the OIDC token of this job (${words}).`,
      'Either there is no such role, or its trust policy does not match the token: AWS does not tell which.',
    ])
    expect(remedy).toBe('Check that the role exists, and what its trust policy asks for.')
  })
})

describe('the notes to a refused token', () => {
  test('say nothing of a job on a branch of its own repository', () => {
    expect(notes({})).toEqual([])
  })

  test('an environment displaces the branch', () => {
    expect(notes({ sub: 'repo:o/r:environment:production' })).toEqual([
      '- The job has an environment, so sub names that and no branch: a condition on a branch never matches. Without protection rules of the environment, jobs of every branch and pull request have this sub.',
    ])
  })

  test.each(['repo:o/r:pull_request', 'repo:o/r:pull_request:job_workflow_ref:x'])(
    'a pull request is every pull request: %s',
    (sub) => {
      expect(notes({ sub })).toEqual([
        '- Every pull request from a branch of the repository has this sub, reviewed or not: a role that may change anything should not accept it.',
      ])
    },
  )

  test('ids in the subject are new to older policies', () => {
    expect(notes({ sub: 'repo:o@65/r@74:ref:refs/heads/main' })).toEqual([
      '- sub has the ids of owner and repository in it, as in all repositories created, renamed or transferred after 2026-07-15: a condition on the names alone never matches.',
    ])
  })

  test('a customised subject may stand for more than the job', () => {
    expect(notes({ sub: 'repository_owner:o' })).toEqual([
      '- sub is customised, and may stand for more than this job: where it does, add conditions on ref, environment or job_workflow_ref.',
    ])
  })

  test.each([
    ['aws', 'sts.amazonaws.com'],
    ['aws-cn', 'sts.amazonaws.com or sts.amazonaws.com.cn'],
  ])('an audience that is unusual in %s may be a slip', (partition, usual) => {
    const arn = `arn:${partition}:iam::123456789012:role/deploy`
    expect(notes({ aud: 'https://github.com/o' }, arn)).toEqual([
      `- The audience is not ${usual}: when that is not meant, correct the input audience.`,
    ])
  })

  test("China's own audience is usual there and nowhere else", () => {
    const aud = 'sts.amazonaws.com.cn'
    expect(notes({ aud }, 'arn:aws-cn:iam::123456789012:role/deploy')).toEqual([])
    expect(notes({ aud })).toHaveLength(1)
  })

  test('the workflow of another repository is not the one that sub names', () => {
    expect(notes({ job_workflow_ref: 'o/shared/.github/workflows/deploy.yml@v1' })).toEqual([
      '- The workflow file is of another repository than the one that calls it: sub and repository name the caller, job_workflow_ref names the file.',
    ])
    expect(notes({ repository: 'O/R', sub: 'repo:O/R:ref:refs/heads/main' })).toEqual([])
  })
})

describe('hostile text in a refusal', () => {
  test('a claim stays on its line, and is cut', () => {
    const actor = 'octocat\n  aud: sts.amazonaws.com\r::error::x\u001b[31m'
    const { message } = refusal({ actor, ref: 'x'.repeat(300) })
    const lines = message.split('\n').slice(2)
    expect(lines).toContain(`  ref: ${'x'.repeat(256)}…`)
    expect(lines.at(-1)).toBe('  actor: octocat ⏎   aud: sts.amazonaws.com ⏎  : :error::x')
    expect(lines).toHaveLength(9)
  })

  test('the statement survives a log that shows no invisible characters', () => {
    const sub = 'repo:o/r:environment:\u202eprod\u007f\u{e0041}ü'
    const { remedy } = refusal({ sub })
    const json = foreignLines(remedy.slice(remedy.indexOf('{'), remedy.indexOf('\n}') + 2)).join('\n')
    expect(JSON.parse(json)).toMatchObject({
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:sub': [sub, 'repo:o@65/r@74:environment:\u202eprod\u007f\u{e0041}ü'],
        },
      },
    })
  })

  test('the statement survives a log in which nothing is a command of the runner', () => {
    const sub = 'repo:o/r:environment:##[error]::x'
    const { remedy } = refusal({ sub })
    const lines = foreignLines(remedy.slice(remedy.indexOf('{'), remedy.indexOf('\n}') + 2))
    expect(JSON.stringify(JSON.parse(lines.join('\n')))).toContain(`"${sub}"`)
  })

  test('no part of the token is told, not even by STS', () => {
    const token = tokenOf(jobClaims())
    const [header = '', payload = '', signature = ''] = token.split('.')
    const said = `ValidationError: Value '${token}' is not ${header}.${payload}, nor ${payload.slice(0, 40)}\n::error::x`
    const { message, remedy } = refusedToken({ role, words: said, token })
    expect(message).toContain("(ValidationError: Value '***' is not ***, nor *** ⏎  : :error::x).")
    for (const part of [header, payload, signature, payload.slice(0, 40)]) expect(message + remedy).not.toContain(part)
  })

  test('a token that is no JWT is not told either', () => {
    const { message } = refusedToken({ role, token: 'opaque', words: "ValidationError: Value 'opaque' is none" })
    expect(message).toContain("(ValidationError: Value '***' is none)")
  })

  test('whatever the claims are, none of the parts of their token is told', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant('x'.repeat(3_000)))
    const names = fc.constantFrom('iss', 'sub', 'aud', 'repository', 'ref', 'environment', 'actor', 'jti', '__proto__')
    fc.assert(
      fc.property(fc.dictionary(names, value), fc.string(), (claims, said) => {
        const token = tokenOf(jobClaims(claims))
        const { message, remedy } = refusedToken({ role, token, words: `${said} ${token}` })
        for (const part of token.split('.')) expect(message + remedy).not.toContain(part)
      }),
      { numRuns: 500 },
    )
  })
})
