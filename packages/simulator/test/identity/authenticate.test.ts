import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr'
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import { credentialScope } from '../../src/identity/authorization-header.ts'
import type { WireRequest } from '../../src/wire/message.ts'
import { type ClientCredentials, clients, START, type World, world } from '../support/world.ts'

const ROLE = 'arn:aws:iam::123456789012:role/deploy'
const trustPolicy = { Statement: { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' } } as const

async function session({ simulator }: World): Promise<ClientCredentials> {
  const command = new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'me', DurationSeconds: 900 })
  const { Credentials } = await clients(simulator).sts.send(command)
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  }
}

async function bothErrors({ simulator }: World, credentials: ClientCredentials) {
  const { ecr, sts } = clients(simulator, { credentials })
  const json = await ecr.send(new DescribeRepositoriesCommand({})).catch((error: unknown) => error)
  const query = await sts.send(new GetCallerIdentityCommand({})).catch((error: unknown) => error)
  return { json, query }
}

describe('credentials that AWS would refuse', () => {
  const invalid = 'The security token included in the request is invalid.'
  const unknown = {
    json: { name: 'UnrecognizedClientException', message: invalid, $metadata: { httpStatusCode: 400 } },
    query: { name: 'InvalidClientTokenId', message: invalid, $metadata: { httpStatusCode: 403 } },
  }

  test('an access key that nobody gave out', async () => {
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 's' }
    expect(await bothErrors(world(), credentials)).toMatchObject(unknown)
  })

  test('a session without its token, or with another', async () => {
    const simulated = world({ roles: [{ name: 'deploy', trustPolicy }] })
    const { accessKeyId, secretAccessKey } = await session(simulated)

    expect(await bothErrors(simulated, { accessKeyId, secretAccessKey })).toMatchObject(unknown)
    const wrong = { accessKeyId, secretAccessKey, sessionToken: 'other' }
    expect(await bothErrors(simulated, wrong)).toMatchObject(unknown)
  })

  test("a user's key with a session token", async () => {
    const simulated = world()
    const credentials = { ...simulated.simulator.userCredentials, sessionToken: 'x' }
    expect(await bothErrors(simulated, credentials)).toMatchObject(unknown)
  })

  test('a session whose time is over on the simulated clock', async () => {
    const simulated = world({ roles: [{ name: 'deploy', trustPolicy }] })
    const credentials = await session(simulated)
    const ask = () => clients(simulated.simulator, { credentials }).sts.send(new GetCallerIdentityCommand({}))

    simulated.clock.advanceTo(START + 899_999)
    await expect(ask()).resolves.toMatchObject({ Arn: 'arn:aws:sts::123456789012:assumed-role/deploy/me' })

    simulated.clock.advanceTo(START + 900_000)
    const expired = 'The security token included in the request is expired'
    expect(await bothErrors(simulated, credentials)).toMatchObject({
      json: { name: 'ExpiredTokenException', message: expired, $metadata: { httpStatusCode: 400 } },
      query: { name: 'ExpiredToken', message: expired, $metadata: { httpStatusCode: 403 } },
    })
  })

  test('a session that is younger than the scenario wants it to be, also when it is to open the next one', async () => {
    const simulated = world({ roles: [{ name: 'deploy', trustPolicy }], timing: { credentialsKnownAfter: 3_000 } })
    const credentials = await session(simulated)
    const { sts } = clients(simulated.simulator, { credentials })
    const chain = () => sts.send(new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'me' }))

    simulated.clock.advanceTo(START + 2_999)
    expect(await bothErrors(simulated, credentials)).toMatchObject(unknown)
    await expect(chain()).rejects.toMatchObject({ name: 'InvalidClientTokenId' })

    simulated.clock.advanceTo(START + 3_000)
    await expect(chain()).resolves.toBeDefined()
    const identity = clients(simulated.simulator, { credentials }).sts.send(new GetCallerIdentityCommand({}))
    await expect(identity).resolves.toMatchObject({ Account: '123456789012' })
  })

  test('a signature for another region; STS has a global endpoint and does not mind', async () => {
    const { simulator } = world()
    const elsewhere = clients(simulator, { region: 'us-east-1' })
    await expect(elsewhere.ecr.send(new DescribeRepositoriesCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      message: 'Credential should be scoped to a valid region. ',
    })
    await expect(elsewhere.sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined()
  })
})

describe('a request without a signature', () => {
  const requests: [string, Partial<WireRequest>, object][] = [
    [
      'to a JSON service',
      { headers: { 'x-amz-target': 'AmazonEC2ContainerRegistry_V20150921.DescribeRepositories' }, body: '{}' },
      { status: 400, body: expect.stringContaining('MissingAuthenticationTokenException') },
    ],
    [
      'to a Query service',
      { headers: {}, body: 'Action=GetCallerIdentity&Version=2011-06-15' },
      { status: 403, body: expect.stringContaining('<Code>MissingAuthenticationToken</Code>') },
    ],
  ]

  test.each(requests)('%s is refused', async (_, request, reply) => {
    const { simulator } = world()
    await expect(
      simulator.handle({ method: 'POST', target: '/', headers: {}, body: '', ...request }),
    ).resolves.toMatchObject(reply)
  })
})

test('a signature for another service is refused', async () => {
  const { simulator } = world()
  const { accessKeyId } = simulator.userCredentials
  const send = (service: string) =>
    simulator.handle({
      method: 'POST',
      target: '/',
      headers: {
        'x-amz-target': 'AmazonEC2ContainerRegistry_V20150921.DescribeRepositories',
        authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/eu-west-1/${service}/aws4_request, x`,
      },
      body: '{}',
    })

  await expect(send('ecr')).resolves.toMatchObject({ status: 200 })
  await expect(send('ecs')).resolves.toMatchObject({
    status: 400,
    body: expect.stringContaining("Credential should be scoped to correct service: 'ecr'."),
  })
})

describe('the credential scope', () => {
  test('is read from the header', () => {
    const header =
      'AWS4-HMAC-SHA256 Credential=AKIA1/20260101/eu-west-1/ecs/aws4_request, SignedHeaders=host, Signature=abc'
    expect(credentialScope(header)).toEqual({ accessKeyId: 'AKIA1', region: 'eu-west-1', service: 'ecs' })
  })

  test.each([
    undefined,
    '',
    'Bearer x',
    'AWS4-HMAC-SHA256 Credential=AKIA1/eu-west-1/ecs/aws4_request',
    'AWS4-HMAC-SHA256',
  ])('is not made up from %j', (header) => {
    expect(credentialScope(header)).toBeUndefined()
  })
})
