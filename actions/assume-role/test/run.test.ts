import { STSClient } from '@aws-sdk/client-sts'
import { action } from '@ecs-actions/assume-role/inputs'
import { run } from '@ecs-actions/assume-role/run'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { Sts } from '@ecs-actions/aws/sts'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'

const github = 'token.actions.githubusercontent.com'
const subject = 'repo:o/r:environment:production'

function trust(sub: string): ScenarioInput {
  return {
    github: { claims: { repository: 'o/r', environment: 'production' } },
    roles: [
      {
        name: 'deploy',
        trustPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${github}` },
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: { StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com', [`${github}:sub`]: sub } },
            },
          ],
        },
      },
    ],
  }
}

/** Begins to assume the role; what follows from it is in `work`. */
function begin(given: Record<string, string> = {}, input: ScenarioInput = trust(subject)) {
  const clock = new VirtualClock()
  const simulator = createSimulator({
    scenario: scenario(input),
    clock,
    log: ({ operation }) => calls.push(String(operation)),
  })
  const journal: string[] = []
  const calls: string[] = []
  const all = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy', 'aws-region': 'eu-west-1', ...given }
  const environment = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const ports = {
    idToken: async (audience: string) => simulator.issuer.issue(audience),
    sts: (credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken: string }) => {
      const settings = clientSettings({
        region: 'eu-west-1',
        clock,
        environment: {},
        action: 'assume-role',
        ...(credentials ? { credentials } : {}),
      })
      return new Sts(new STSClient({ ...settings, requestHandler: requestHandler(simulator) }))
    },
    mask: (secret: string) => journal.push(`mask ${secret}`),
    exportVariable: (name: string, value: string) => journal.push(`export ${name}=${value}`),
  }
  const work = clock.drive(run(readInputs(action, environment), ports))
  return { work, journal, calls, clock }
}

async function assume(given: Record<string, string> = {}, input?: ScenarioInput) {
  const { work, journal, clock } = begin(given, input)
  return { result: await work, journal, now: clock.now() }
}

describe('assuming a role', () => {
  test('gives its session for an hour', async () => {
    const { result, now } = await assume()
    expect(result.outputs).toEqual({
      'aws-account-id': '123456789012',
      'assumed-role-arn': 'arn:aws:sts::123456789012:assumed-role/deploy/ecs-actions',
      'authenticated-arn': 'arn:aws:sts::123456789012:assumed-role/deploy/ecs-actions',
      expiration: new Date(now + 3_600_000).toISOString(),
      'aws-expiration': new Date(now + 3_600_000).toISOString(),
    })
  })

  test('masks every secret before anything that could hold it is written', async () => {
    const { journal } = await assume()
    const exported = journal.filter((line) => line.startsWith('export'))
    const secrets = exported.filter((line) => /KEY|TOKEN/.test(line)).map((line) => line.slice(line.indexOf('=') + 1))
    expect(secrets).toHaveLength(3)
    expect(journal.slice(0, 3).sort()).toEqual(secrets.map((secret) => `mask ${secret}`).sort())
    expect(exported.map((line) => line.split('=')[0])).toEqual([
      'export AWS_ACCESS_KEY_ID',
      'export AWS_SECRET_ACCESS_KEY',
      'export AWS_SESSION_TOKEN',
      'export AWS_CREDENTIAL_EXPIRATION',
      'export AWS_REGION',
      'export AWS_DEFAULT_REGION',
    ])
  })

  test('credentials are outputs only when they are asked for', async () => {
    const { result } = await assume({ 'output-credentials': 'true', 'output-env-credentials': 'false' })
    expect(Object.keys(result.outputs)).toEqual(
      expect.arrayContaining(['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token']),
    )
    const { journal } = await assume({ 'output-env-credentials': 'false' })
    expect(journal.filter((line) => line.startsWith('export'))).toEqual([])
  })

  test('the account is masked only when that is asked for', async () => {
    expect((await assume()).journal).not.toContain('mask 123456789012')
    expect((await assume({ 'mask-aws-account-id': 'true' })).journal).toContain('mask 123456789012')
  })
})

describe('refused', () => {
  test('a token that the trust policy does not accept, with one call and words about the policy', async () => {
    const { work, calls } = begin({}, trust('repo:o/other:*'))
    await expect(work).rejects.toMatchObject({ code: 'access-denied', remedy: expect.stringContaining('trust policy') })
    expect(calls).toEqual(['AssumeRoleWithWebIdentity'])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a role of another partition',
      { 'role-to-assume': 'arn:aws-cn:iam::123456789012:role/deploy' },
      /partition "aws-cn", but region eu-west-1 belongs to "aws"/,
    ],
    ['an account that is not allowed', { 'allowed-account-ids': '210987654321' }, /not among allowed-account-ids/],
    ['a duration in words', { 'role-duration-seconds': '15m' }, /whole number, 900 to 43200, found "15m"/],
    ['a duration that the role does not allow', { 'role-duration-seconds': '7200' }, /ValidationError/],
    ['long-lived keys', { 'aws-access-key-id': 'AKIA' }, /takes no long-lived keys/],
    ['a role by its name', { 'role-to-assume': 'deploy' }, /expected role ARN, found "deploy"/],
  ])('%s', async (_, given, message) => {
    await expect(assume(given)).rejects.toThrow(message)
  })
})
