import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../../src/scenario/schema.ts'
import { requestHandler } from '../../../src/transport/request-handler.ts'
import { clients, START, type World, world } from '../../support/world.ts'

const ROLE = 'arn:aws:iam::123456789012:role/deploy'
const PROVIDER = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'
const GITHUB = 'token.actions.githubusercontent.com'

interface TrustOptions {
  readonly condition?: Record<string, Record<string, string | string[]>>
  readonly github?: ScenarioInput['github']
  readonly maxSessionDuration?: number
}

function trusting({ condition = {}, github = {}, maxSessionDuration = 3600 }: TrustOptions = {}): World {
  const Statement = {
    Effect: 'Allow',
    Principal: { Federated: PROVIDER },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: condition,
  } as const
  return world({ github, roles: [{ name: 'deploy', maxSessionDuration, trustPolicy: { Statement } }] })
}

interface Request {
  readonly token?: string
  readonly role?: string
  readonly session?: string
  readonly seconds?: number
  readonly policy?: string
}

/** The call is not signed: the client has no credentials at all. */
function assume({ simulator }: World, { token, role = ROLE, session = 'gha', seconds, policy }: Request = {}) {
  const client = new STSClient({
    region: 'eu-west-1',
    requestHandler: requestHandler(simulator),
    maxAttempts: 1,
    credentials: () => Promise.reject(new Error('there are none')),
  })
  return client.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: role,
      RoleSessionName: session,
      WebIdentityToken: token ?? simulator.issuer.issue('sts.amazonaws.com'),
      DurationSeconds: seconds,
      Policy: policy,
    }),
  )
}

describe('a trusted job', () => {
  test('gets a session of the role, and can use it', async () => {
    const simulated = trusting()

    const answer = await assume(simulated)

    expect(answer).toMatchObject({
      AssumedRoleUser: {
        Arn: 'arn:aws:sts::123456789012:assumed-role/deploy/gha',
        AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}:gha$/),
      },
      SubjectFromWebIdentityToken: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      Audience: 'sts.amazonaws.com',
      Provider: PROVIDER,
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        Expiration: new Date(START + 3_600_000),
      },
    })
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = answer.Credentials ?? {}
    const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
    await expect(
      clients(simulated.simulator, { credentials }).sts.send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({ Account: '123456789012', Arn: answer.AssumedRoleUser?.Arn })
  })

  test('may ask for as long as the role allows', async () => {
    const simulated = trusting({ maxSessionDuration: 7200 })

    await expect(assume(simulated, { seconds: 7200 })).resolves.toMatchObject({
      Credentials: { Expiration: new Date(START + 7_200_000) },
    })
    await expect(assume(simulated, { seconds: 7201 })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    })
  })
})

describe('the conditions of a trust policy', () => {
  test.each<[TrustOptions['condition'], ScenarioInput['github'], boolean]>([
    [{ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }, {}, true],
    [{ StringEquals: { [`${GITHUB}:aud`]: 'other' } }, {}, false],
    [{ StringEquals: { [`${GITHUB}:sub`]: 'repo:octo-org/octo-repo:*' } }, {}, false],
    [{ StringLike: { [`${GITHUB}:sub`]: 'repo:octo-org/octo-repo:*' } }, {}, true],
    [{ StringLike: { [`${GITHUB}:sub`]: 'repo:octo-org*' } }, { claims: { repository: 'octo-org-evil/x' } }, true],
    [{ StringLike: { [`${GITHUB}:sub`]: 'repo:octo.org/*' } }, {}, false],
    [{ StringEquals: { [`${GITHUB}:repository_id`]: ['1', '74'] } }, {}, true],
    [{ StringEquals: { [`${GITHUB}:environment`]: 'production' } }, {}, false],
    [{ StringEquals: { [`${GITHUB}:environment`]: 'production' } }, { claims: { environment: 'production' } }, true],
    [{ StringEqualsIfExists: { [`${GITHUB}:environment`]: 'production' } }, {}, true],
    [{ StringNotEquals: { [`${GITHUB}:environment`]: 'production' } }, {}, true],
    [{ StringNotEquals: { [`${GITHUB}:ref`]: ['refs/heads/a', 'refs/heads/main'] } }, {}, false],
    [{ 'ForAllValues:StringEquals': { [`${GITHUB}:environment`]: 'production' } }, {}, true],
    [{ 'ForAnyValue:StringEquals': { [`${GITHUB}:environment`]: 'production' } }, {}, false],
    [{ 'ForAnyValue:StringLike': { [`${GITHUB}:ref`]: ['x', 'refs/heads/*'] } }, {}, true],
    [{ Null: { [`${GITHUB}:environment`]: 'true' } }, {}, true],
    [{ Null: { [`${GITHUB}:environment`]: 'false' } }, {}, false],
    [{ StringEqualsIgnoreCase: { [`${GITHUB.toUpperCase()}:REPOSITORY`]: 'Octo-Org/Octo-Repo' } }, {}, true],
    // AWS makes no condition key of this claim, so nothing can match it.
    [{ StringEquals: { [`${GITHUB}:runner_environment`]: 'github-hosted' } }, {}, false],
    [
      { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${GITHUB}:sub`]: 'repo:other/*' } },
      {},
      false,
    ],
  ])('%j with %j let the job in: %s', async (condition, github, isTrusted) => {
    const answer = assume(trusting({ ...(condition && { condition }), ...(github && { github }) }))

    if (isTrusted) await expect(answer).resolves.toHaveProperty('Credentials')
    else {
      await expect(answer).rejects.toMatchObject({
        name: 'AccessDenied',
        message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
        $metadata: { httpStatusCode: 403 },
      })
    }
  })

  test('cannot outweigh a Deny', async () => {
    const allow = { Effect: 'Allow', Principal: { Federated: PROVIDER }, Action: 'sts:*' } as const
    const deny = {
      Effect: 'Deny',
      Principal: { Federated: PROVIDER },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${GITHUB}:ref`]: 'refs/heads/main' } },
    } as const
    const roles = [{ name: 'deploy', trustPolicy: { Statement: [allow, deny] } }]

    await expect(assume(world({ roles }))).rejects.toMatchObject({ name: 'AccessDenied' })
    const github = { claims: { ref: 'refs/heads/other' } }
    await expect(assume(world({ roles, github }))).resolves.toBeDefined()
  })

  test.each<[string, object]>([
    ["another account's provider", { Principal: { Federated: PROVIDER.replace('123456789012', '210987654321') } }],
    ['any federated principal', { Principal: { Federated: '*' } }],
    ['an AWS principal', { Principal: { AWS: '*' } }],
    ['another action', { Action: 'sts:AssumeRole' }],
  ])('do not help when the statement is about %s', async (_, change) => {
    const Statement = {
      Effect: 'Allow',
      Principal: { Federated: PROVIDER },
      Action: 'sts:AssumeRoleWithWebIdentity',
    } as const
    const simulated = world({ roles: [{ name: 'deploy', trustPolicy: { Statement: { ...Statement, ...change } } }] })

    await expect(assume(simulated)).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('of a role that does not exist answer no differently', async () => {
    await expect(assume(trusting(), { role: `${ROLE}x` })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    })
  })
})

describe('a token', () => {
  test('dies after five minutes', async () => {
    const simulated = trusting()
    const token = simulated.simulator.issuer.issue('sts.amazonaws.com')
    simulated.clock.advanceTo(START + 299_999)
    await expect(assume(simulated, { token })).resolves.toBeDefined()

    simulated.clock.advanceTo(START + 300_000)
    const seconds = START / 1000 + 300
    await expect(assume(simulated, { token })).rejects.toMatchObject({
      name: 'ExpiredTokenException',
      message: `Token expired: current date/time ${seconds} must be before the expiration date/time ${seconds}`,
      $metadata: { httpStatusCode: 400 },
    })
  })

  const cases: [string, (simulated: World) => string, RegExp][] = [
    ['for another audience', ({ simulator }) => simulator.issuer.issue('other'), /^Incorrect token audience$/],
    [
      'of another issuer',
      ({ simulator }) => simulator.issuer.signed({ iss: 'https://evil', aud: 'a', sub: 's', exp: 9e9 }),
      /No OpenIDConnect provider found in your account for https:\/\/evil/,
    ],
    [
      'signed with another key',
      () => world({ seed: 'simulator' }).simulator.issuer.issue('sts.amazonaws.com'),
      /Couldn't retrieve verification key/,
    ],
    [
      'whose claims were changed',
      ({ simulator }) => {
        const [header, payload = '', signature] = simulator.issuer.issue('sts.amazonaws.com').split('.')
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
        const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'repo:evil/x' })).toString('base64url')
        return [header, changed, signature].join('.')
      },
      /Couldn't retrieve verification key/,
    ],
    [
      'that says it needs no signature',
      ({ simulator }) => {
        const [, payload] = simulator.issuer.issue('sts.amazonaws.com').split('.')
        const header = { alg: 'none', kid: simulator.issuer.keyId }
        return [Buffer.from(JSON.stringify(header)).toString('base64url'), payload, 'AA'].join('.')
      },
      /Couldn't retrieve verification key/,
    ],
    ['without claims', ({ simulator }) => simulator.issuer.signed({}), /Missing a required claim/],
    ['that is none', () => 'a.b.c', /is not a valid JWT/],
    ['with too many parts', ({ simulator }) => `${simulator.issuer.issue('a')}.x`, /is not a valid JWT/],
  ]

  test.each(cases)('%s is invalid', async (_, token, message) => {
    const simulated = trusting()
    await expect(assume(simulated, { token: token(simulated) })).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: expect.stringMatching(message),
      $metadata: { httpStatusCode: 400 },
    })
  })
})

describe('a request that breaks the constraints', () => {
  test.each<[Request, string]>([
    [
      { seconds: 899 },
      "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [
      { seconds: 43_201 },
      "1 validation error detected: Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
    ],
    [
      { session: 'a b' },
      "1 validation error detected: Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [
      { session: 'x', role: 'deploy' },
      "2 validation errors detected: Value 'deploy' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20; " +
        "Value 'x' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
    ],
    [{ role: 'arn:aws:iam::123456789012:user/me' }, 'arn:aws:iam::123456789012:user/me is invalid'],
  ])('%j is refused in the words of AWS', async (request, message) => {
    await expect(assume(trusting(), request)).rejects.toMatchObject({ name: 'ValidationError', message })
  })

  test('a session policy that is not JSON is malformed', async () => {
    await expect(assume(trusting(), { policy: '{' })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    })
  })

  test('a duration that is no number is a type error', async () => {
    const form = new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      DurationSeconds: '15m',
    })
    const { simulator } = trusting()
    await expect(
      simulator.handle({ method: 'POST', target: '/', headers: {}, body: form.toString() }),
    ).resolves.toMatchObject({ status: 400, body: expect.stringContaining('SerializationException') })
  })
})
