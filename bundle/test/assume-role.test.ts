import type { ScenarioInput } from '@ecs-actions/simulator'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type LocalAws, localAws } from './support/local-aws.ts'

const provider = 'token.actions.githubusercontent.com'
const scenario: ScenarioInput = {
  github: { claims: { repository: 'o/r', environment: 'production' } },
  roles: [
    {
      name: 'deploy',
      trustPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${provider}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { [`${provider}:sub`]: 'repo:o/r:environment:production' } },
          },
        ],
      },
    },
  ],
}
const inputs = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy', 'aws-region': 'eu-west-1' }

const open: LocalAws[] = []
afterEach(async () => {
  for (const aws of open.splice(0)) await aws.close()
})

/** A job with the permission to ask for a token, and no other credentials. */
async function job(input: ScenarioInput = scenario) {
  const aws = await localAws(input, 'real')
  open.push(aws)
  const {
    ACTIONS_ID_TOKEN_REQUEST_URL: url = '',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '',
    AWS_ENDPOINT_URL = '',
  } = aws.environment
  const environment = { AWS_ENDPOINT_URL }
  return {
    main: (more: Record<string, string> = {}) =>
      aws.step('assume-role', { inputs: { ...inputs, ...more }, environment, idToken: { url, token } }),
    post: (state: Readonly<Record<string, string>>) =>
      aws.step('assume-role', { phase: 'post', state, inputs, environment }),
    withoutToken: () => aws.step('assume-role', { inputs, environment }),
  }
}

describe('the bundle of assume-role', () => {
  test('leaves credentials for the steps that follow, and none after the job', async () => {
    const { main, post } = await job()
    const run = await main()
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'aws-account-id': '123456789012' } })
    expect(run.env).toMatchObject({ AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/) })
    const after = await post(run.state)
    expect(after.env).toEqual({
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_SESSION_TOKEN: '',
      AWS_CREDENTIAL_EXPIRATION: '',
    })
  })

  test('masks the token and every credential before anything that holds one is written', async () => {
    const { main } = await job()
    const run = await main({ 'output-credentials': 'true' })
    const secrets = [run.env.AWS_ACCESS_KEY_ID, run.env.AWS_SECRET_ACCESS_KEY, run.env.AWS_SESSION_TOKEN]
    const lines = run.stdout.split('\n')
    for (const secret of secrets.map(String)) {
      const first = lines.findIndex((line) => line.includes(secret))
      expect(lines[first]).toBe(`::add-mask::${secret}`)
    }
    expect(run.masks).toHaveLength(4)
    expect(run.summary).not.toMatch(
      new RegExp(secrets.map((secret) => String(secret).replace(/[^\w]/g, '.')).join('|')),
    )
    expect(JSON.stringify(run.state)).not.toContain(String(secrets[1]))
  })

  test('a wrong trust policy is told in under two seconds', async () => {
    const { main } = await job({ ...scenario, github: { claims: { repository: 'o/r', environment: 'staging' } } })
    const start = performance.now()
    const run = await main()
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(run.annotations[0]?.message).toContain('trust policy')
    expect(run.env).toEqual({})
  })

  test('a job without the permission is told which one it lacks', async () => {
    const { withoutToken } = await job()
    expect((await withoutToken()).annotations[0]?.message).toContain('id-token: write')
  })

  test('a run that failed leaves nothing for its post step to do', async () => {
    const { withoutToken, post } = await job()
    const run = await withoutToken()
    expect((await post(run.state)).env).toEqual({})
  })
})
