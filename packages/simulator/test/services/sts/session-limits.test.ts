import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  AssumeRoleWithWebIdentityCommand,
  type Tag,
} from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { packedSize } from '../../../src/services/sts/packed-size.ts'
import { clients, world } from '../../support/world.ts'

const RoleArn = 'arn:aws:iam::123456789012:role/deploy'
const RoleSessionName = 'me'
const Action = ['sts:AssumeRole', 'sts:TagSession', 'sts:AssumeRoleWithWebIdentity']
const Federated = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'
const Statement = { Effect: 'Allow' as const, Principal: { AWS: '*', Federated }, Action }

const managed = (name: string) => ({ arn: `arn:aws:iam::aws:policy/${name}` })
/** A policy in JSON with this many characters. */
const policy = (length: number) => `{${' '.repeat(length - 2)}}`
const tags = (count: number): Tag[] => Array.from({ length: count }, (_, index) => ({ Key: `key${index}`, Value: '' }))

function simulated() {
  const { simulator } = world({ roles: [{ name: 'deploy', trustPolicy: { Statement } }] })
  return { simulator, sts: clients(simulator).sts }
}

function assume(input: Partial<AssumeRoleCommandInput>) {
  return simulated().sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName, ...input }))
}

describe('the policies of a session', () => {
  test('may have 2,048 characters and no more, whichever way the role is assumed', async () => {
    const { simulator, sts } = simulated()
    const WebIdentityToken = simulator.issuer.issue('sts.amazonaws.com')
    const web = (Policy: string) =>
      sts.send(new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName, WebIdentityToken, Policy }))
    const message = `1 validation error detected: Value '${policy(2049)}' at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048`

    for (const answer of [web(policy(2048)), assume({ Policy: policy(2048) })]) {
      await expect(answer).resolves.toMatchObject({ PackedPolicySize: 100 })
    }
    for (const answer of [web(policy(2049)), assume({ Policy: policy(2049) })]) {
      await expect(answer).rejects.toMatchObject({ name: 'ValidationError', message })
    }
  })

  test.each([
    ['', 'Member must have length greater than or equal to 1'],
    ['{"Sid":"€"}', 'Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+'],
  ])('%j breaks a constraint', async (Policy, words) => {
    await expect(assume({ Policy })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(`at 'policy' failed to satisfy constraint: ${words}`),
    })
  })

  test('are ten managed ones at most', async () => {
    const arns = Array.from({ length: 10 }, (_, index) => managed(`p${index}`))
    await expect(assume({ PolicyArns: arns })).resolves.toBeDefined()
    await expect(assume({ PolicyArns: [...arns, managed('p10')] })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(
        /^1 validation error .* at 'policyArns' failed .*: Member must have length less than or equal to 10$/,
      ),
    })
  })

  test.each([
    ['arn:aws:iam::123456789012:policy/ci/narrow', true],
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', true],
    ['arn:aws:iam::123456789012:role/narrow', false],
    ['ReadOnlyAccess-is-no-ARN', false],
  ])('are named by the ARN of a managed policy: %s is one: %s', async (arn, isOne) => {
    const answer = assume({ PolicyArns: [{ arn }] })
    if (isOne) await expect(answer).resolves.toBeDefined()
    else await expect(answer).rejects.toMatchObject({ name: 'ValidationError', message: `${arn} is invalid` })
  })

  test('an ARN that is too short is told by its place', async () => {
    await expect(assume({ PolicyArns: [managed('ok'), { arn: 'short' }] })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value 'short' at 'policyArns.2.member.arn' failed to satisfy constraint: Member must have length greater than or equal to 20",
    })
  })
})

describe('the tags of a session', () => {
  test('are fifty at most', async () => {
    await expect(assume({ Tags: tags(50) })).resolves.toBeDefined()
    await expect(assume({ Tags: tags(51) })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/ at 'tags' failed .*: Member must have length less than or equal to 50$/),
    })
  })

  test('keep to the lengths of key and value', async () => {
    const long = { Key: 'k'.repeat(128), Value: 'v'.repeat(256) }
    await expect(assume({ Tags: [long] })).resolves.toBeDefined()
    const wrong = [
      { Key: '', Value: '' },
      { Key: `${long.Key}k`, Value: `${long.Value}v` },
    ]
    await expect(assume({ Tags: wrong })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(
        /^4 validation errors .*'tags\.1\.member\.key'.* equal to 1;.*'tags\.2\.member\.key'.* equal to 128;.*'tags\.2\.member\.value'.* equal to 256$/,
      ),
    })
  })

  test.each(['a;b', 'a*', 'a\nb', '{x}'])('have no character as in %j', async (Value) => {
    await expect(assume({ Tags: [{ Key: 'k', Value }] })).rejects.toMatchObject({
      message: expect.stringContaining(
        `Value '${Value}' at 'tags.1.member.value' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*`,
      ),
    })
  })

  test('have different keys, whatever their case', async () => {
    const duplicate = {
      name: 'InvalidParameterValue',
      message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
      $metadata: { httpStatusCode: 400 },
    }
    for (const again of ['team', 'Team']) {
      const Tags = [
        { Key: 'team', Value: 'web' },
        { Key: again, Value: 'ops' },
      ]
      await expect(assume({ Tags })).rejects.toMatchObject(duplicate)
    }
  })
})

describe('policies and tags share one space', () => {
  test('in which a session without any needs nothing', async () => {
    await expect(assume({})).resolves.not.toHaveProperty('PackedPolicySize')
  })

  test('that a policy and an ARN can fill over, each of which would fit alone', async () => {
    await expect(assume({ Policy: policy(2048), PolicyArns: [managed('one')] })).rejects.toMatchObject({
      name: 'PackedPolicyTooLargeException',
      message: 'Packed policy consumes 102% of allotted space, please use smaller policy.',
      $metadata: { httpStatusCode: 400 },
    })
  })

  test('that tags can fill over alone', async () => {
    const Tags = tags(10).map(({ Key }) => ({ Key, Value: 'v'.repeat(256) }))
    await expect(assume({ Tags })).rejects.toMatchObject({
      name: 'PackedPolicyTooLargeException',
      message: 'Packed size of session tags consumes 127% of allotted space.',
    })
  })

  test('and are refused exactly when they have more than 2,048 characters together', () => {
    const text = (maxLength: number) => fc.string({ maxLength, size: 'max' })
    const tag = fc.record({ Key: text(128), Value: text(256) })
    const asked = fc.record({
      Policy: text(2048),
      PolicyArns: fc.array(fc.record({ arn: text(64) }), { maxLength: 10 }),
      tags: fc.array(tag, { maxLength: 10 }),
    })
    fc.assert(
      fc.property(asked, ({ tags, ...policies }) => {
        const texts = [policies.Policy, ...policies.PolicyArns.map(({ arn }) => arn)]
        const characters = [...texts, ...tags.flatMap(({ Key, Value }) => [Key, Value])].join('').length
        const size = () => packedSize(policies, tags)
        if (characters > 2048) expect(size).toThrow(/of allotted space/)
        else if (characters === 0) expect(size()).toBeUndefined()
        else expect(size()).toBe(Math.ceil((characters / 2048) * 100))
      }),
    )
  })
})
