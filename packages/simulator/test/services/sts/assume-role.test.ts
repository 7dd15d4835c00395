import { AssumeRoleCommand, type AssumeRoleCommandInput, GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../../src/scenario/schema.ts'
import { type ClientCredentials, clients, START, type World, world } from '../../support/world.ts'

const USER = 'arn:aws:iam::123456789012:user/simulator'
type RoleInput = NonNullable<ScenarioInput['roles']>[number]
type Statement = Exclude<RoleInput['trustPolicy']['Statement'], readonly unknown[]>

function role(name: string, statement: Partial<Statement> = {}, rest: Partial<RoleInput> = {}): RoleInput {
  const Statement = { Effect: 'Allow', Principal: { AWS: USER }, Action: 'sts:AssumeRole', ...statement } as const
  return { name, trustPolicy: { Statement }, ...rest }
}

function arn(name: string, account = '123456789012'): string {
  return `arn:aws:iam::${account}:role/${name}`
}

interface Request extends Partial<AssumeRoleCommandInput> {
  readonly as?: ClientCredentials
}

async function assume({ simulator }: World, name: string, { as, ...input }: Request = {}) {
  const { sts } = clients(simulator, as ? { credentials: as } : {})
  const answer = await sts.send(new AssumeRoleCommand({ RoleArn: arn(name), RoleSessionName: 'me', ...input }))
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = answer.Credentials ?? {}
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  return { ...answer, credentials, expiration: Expiration?.getTime() }
}

describe('AssumeRole', () => {
  test('opens a session for whom the trust policy names', async () => {
    const simulated = world({ roles: [role('a')] })

    const { credentials, expiration } = await assume(simulated, 'a')

    expect(expiration).toBe(START + 3_600_000)
    await expect(
      clients(simulated.simulator, { credentials }).sts.send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({ Arn: 'arn:aws:sts::123456789012:assumed-role/a/me' })
  })

  test.each(['*', '123456789012', 'arn:aws:iam::123456789012:root', USER])(
    'the caller may be named as %s',
    async (AWS) => {
      await expect(assume(world({ roles: [role('a', { Principal: { AWS } })] }), 'a')).resolves.toBeDefined()
    },
  )

  test.each([
    'arn:aws:iam::210987654321:root',
    'arn:aws:iam::123456789012:user/other',
    'arn:aws:iam::123456789012:user/*',
  ])('another principal (%s) keeps the caller out, in the words of AWS', async (AWS) => {
    await expect(assume(world({ roles: [role('a', { Principal: { AWS } })] }), 'a')).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${arn('a')}`,
      $metadata: { httpStatusCode: 403 },
    })
  })

  test('a role that does not exist is as closed as any', async () => {
    await expect(assume(world(), 'none')).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('needs the external id that the trust policy asks for', async () => {
    const simulated = world({ roles: [role('a', { Condition: { StringEquals: { 'sts:ExternalId': 'x-1' } } })] })

    await expect(assume(simulated, 'a')).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(assume(simulated, 'a', { ExternalId: 'x-2' })).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(assume(simulated, 'a', { ExternalId: 'x-1' })).resolves.toBeDefined()
  })

  test('with tags needs sts:TagSession too', async () => {
    const Tags = [{ Key: 'team', Value: 'web' }]
    await expect(assume(world({ roles: [role('a')] }), 'a', { Tags })).rejects.toMatchObject({
      message: `User: ${USER} is not authorized to perform: sts:TagSession on resource: ${arn('a')}`,
    })

    const Action = ['sts:AssumeRole', 'sts:TagSession']
    const Condition = { StringEquals: { 'aws:RequestTag/team': 'web' } }
    const simulated = world({ roles: [role('a', { Action, Condition })] })
    await expect(assume(simulated, 'a', { Tags })).resolves.toBeDefined()
    await expect(assume(simulated, 'a', { Tags: [{ Key: 'team', Value: 'ops' }] })).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })

  test.each([
    ['ForAnyValue:StringEquals', ['team'], true],
    ['ForAnyValue:StringEquals', ['team', 'cost'], true],
    ['ForAnyValue:StringEquals', ['cost'], false],
    ['ForAllValues:StringEquals', ['team'], true],
    ['ForAllValues:StringEquals', ['team', 'cost'], false],
  ])('%s of the tag keys %j lets the caller in: %s', async (operator, keys, isTrusted) => {
    const Action = ['sts:AssumeRole', 'sts:TagSession']
    const simulated = world({
      roles: [role('a', { Action, Condition: { [operator]: { 'aws:TagKeys': ['team', 'env'] } } })],
    })

    const answer = assume(simulated, 'a', { Tags: keys.map((Key) => ({ Key, Value: 'x' })) })

    if (isTrusted) await expect(answer).resolves.toBeDefined()
    else await expect(answer).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('names come out as they went in, whatever XML thinks of them', async () => {
    const simulated = world({ roles: [role('a')] })
    await expect(assume(simulated, 'a', { RoleSessionName: 'a=b,c.d@e-f+g_h' })).resolves.toMatchObject({
      AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/a/a=b,c.d@e-f+g_h' },
    })
    await expect(assume(simulated, 'a', { RoleSessionName: '<&"\'>' })).rejects.toMatchObject({
      message: expect.stringContaining(`Value '<&"'>' at 'roleSessionName'`),
    })
  })
})

describe('a chain of roles', () => {
  const chain = (principal: string) =>
    world({
      roles: [
        role('first', {}, { path: '/ci/' }),
        role('second', { Principal: { AWS: principal } }, { accountId: '210987654321', maxSessionDuration: 43_200 }),
      ],
    })

  async function assumeSecond(simulated: World, seconds?: number) {
    const { credentials } = await assume(simulated, 'ci/first')
    const RoleArn = arn('second', '210987654321')
    return assume(simulated, 'second', { as: credentials, RoleArn, ...(seconds && { DurationSeconds: seconds }) })
  }

  test.each([
    'arn:aws:iam::123456789012:role/ci/first',
    'arn:aws:sts::123456789012:assumed-role/first/me',
    'arn:aws:iam::123456789012:root',
  ])('goes on into another account when that trusts %s', async (principal) => {
    await expect(assumeSecond(chain(principal))).resolves.toMatchObject({
      AssumedRoleUser: { Arn: 'arn:aws:sts::210987654321:assumed-role/second/me' },
    })
  })

  test('is known to GetCallerIdentity by its last role, whatever the paths of the roles', async () => {
    const names = ['one', 'two', 'three']
    const roles = names.map((name, index) => {
      const before = index === 0 ? USER : arn(`ci/${names[index - 1]}`)
      return role(name, { Principal: { AWS: before } }, { path: '/ci/' })
    })
    const simulated = world({ roles })
    let as: ClientCredentials | undefined
    for (const name of names) {
      const { credentials } = await assume(simulated, `ci/${name}`, as ? { as } : {})
      as = credentials
    }

    const { sts } = clients(simulated.simulator, as ? { credentials: as } : {})
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toMatchObject({
      Account: '123456789012',
      Arn: 'arn:aws:sts::123456789012:assumed-role/three/me',
      UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:me$/),
    })
  })

  test('can be told from its principal by a condition', async () => {
    const Condition = { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/ci/*' } }
    const simulated = world({
      roles: [role('first', {}, { path: '/ci/' }), role('second', { Principal: '*', Condition })],
    })
    const { credentials } = await assume(simulated, 'ci/first')

    await expect(assume(simulated, 'second', { as: credentials })).resolves.toBeDefined()
    await expect(assume(simulated, 'second')).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('lasts an hour at most, whatever the role allows', async () => {
    const simulated = chain('*')
    await expect(assumeSecond(simulated, 3600)).resolves.toMatchObject({ expiration: START + 3_600_000 })
    await expect(assumeSecond(simulated, 3601)).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    })
  })
})
