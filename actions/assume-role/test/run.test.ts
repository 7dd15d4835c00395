import { warnings } from '@ecs-actions/assume-role/warnings'
import { describe, expect, test } from '@jest/globals'
import { assume, exported, job, productionRole, roles, subject } from './world.ts'

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

  test('leaves the credentials and the region to the steps that follow', async () => {
    const { journal, result } = await assume()
    const variables = exported(journal)
    expect([...variables.keys()]).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SESSION_TOKEN',
      'AWS_CREDENTIAL_EXPIRATION',
      'AWS_REGION',
      'AWS_DEFAULT_REGION',
    ])
    expect(variables.get('AWS_REGION')).toBe('eu-west-1')
    expect(variables.get('AWS_CREDENTIAL_EXPIRATION')).toBe(result.outputs.expiration)
  })

  test('masks every secret before anything that could hold it is written', async () => {
    const { journal } = await assume({ 'role-chain': productionRole })
    const secrets = [...exported(journal)].filter(([name]) => /KEY|TOKEN/.test(name)).map(([, value]) => value)
    expect(secrets).toHaveLength(3)
    for (const secret of secrets) {
      expect(journal.find((entry) => entry.includes(secret))).toBe(`mask ${secret}`)
    }
  })

  test('credentials are outputs only when they are asked for', async () => {
    const names = ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token']
    const asked = await assume({ 'output-credentials': 'true' })
    expect(names.map((name) => asked.result.outputs[name])).toEqual(
      ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].map((name) =>
        exported(asked.journal).get(name),
      ),
    )
    const silent = await assume()
    expect(names.filter((name) => name in silent.result.outputs)).toEqual([])
  })

  test('without variables for later steps leaves them the region only', async () => {
    const { journal } = await assume({ 'output-env-credentials': 'false' })
    expect([...exported(journal).keys()]).toEqual(['AWS_REGION', 'AWS_DEFAULT_REGION'])
  })

  test('waits until AWS knows the new key', async () => {
    const { calls } = await assume({}, { ...roles(subject), timing: { credentialsKnownAfter: 1_500 } })
    expect(calls.filter((name) => name === 'GetCallerIdentity').length).toBeGreaterThan(1)
  })
})

describe('refused', () => {
  test('a token that the trust policy does not accept, with one call and words about the policy', async () => {
    const { step, calls } = job(roles('repo:o/other:*'))
    await expect(step().main()).rejects.toMatchObject({
      code: 'access-denied',
      message: expect.stringContaining(`sub: ${subject}`),
      remedy: expect.stringContaining('trust policy'),
    })
    expect(calls).toEqual(['AssumeRoleWithWebIdentity'])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a role of another partition',
      { 'role-to-assume': 'arn:aws-cn:iam::123456789012:role/deploy' },
      /partition "aws-cn", but region eu-west-1 belongs to "aws"/,
    ],
    [
      'a role that does not belong to the region of GovCloud',
      { 'aws-region': 'us-gov-west-1' },
      /begin the ARN with arn:aws-us-gov:/,
    ],
    ['an account that is not allowed', { 'allowed-account-ids': '210987654321' }, /not among them/],
    [
      'a duration in words',
      { 'role-duration-seconds': '15m' },
      /whole number of seconds, 900 to 43200, found "15m"; write 900/,
    ],
    ['a duration that the role does not allow', { 'role-duration-seconds': '7200' }, /ValidationError/],
    [
      'a chain that is to last longer than an hour',
      { 'role-chain': productionRole, 'role-duration-seconds': '7200' },
      /at most 3600 with role-chain, found 7200/,
    ],
    ['tags without a chain', { 'session-tags': 'team=a' }, /session-tags: is for a role of role-chain/],
    ['an external id without a chain', { 'role-external-id': 'x1' }, /role-external-id: is for a role of role-chain/],
    ['a policy that is no JSON', { 'inline-session-policy': 'Allow: *' }, /is no JSON object/],
    ['a managed policy by its name', { 'managed-session-policies': 'ReadOnlyAccess' }, /expected policy ARNs/],
    ['long-lived keys', { 'aws-access-key-id': 'AKIA' }, /takes no long-lived keys/],
    ['a role by its name', { 'role-to-assume': 'deploy' }, /expected role ARN.*, found "deploy"/],
  ])('%s', async (_, given, message) => {
    await expect(assume(given)).rejects.toThrow(message)
  })

  test('all mistakes at once, before anything is asked, remembered or exported', async () => {
    const { step, calls } = job()
    const one = step()
    const work = one.main({
      'role-chain': productionRole,
      'role-duration-seconds': '43200',
      'aws-region': 'cn-north-1',
      'allowed-account-ids': '999999999999',
      'inline-session-policy': '[]',
    })
    const message = await work.then(
      () => '',
      (error: Error) => error.message,
    )
    for (const name of ['role-to-assume', 'role-chain', 'role-duration-seconds', 'allowed-account-ids']) {
      expect(message).toContain(`- ${name}: `)
    }
    expect(message).toContain('- inline-session-policy: ')
    expect([calls, one.journal]).toEqual([[], []])
  })

  test.each(['mask-aws-account-id', 'output-credentials', 'credential-process'])(
    '%s: false does not mean true',
    async (name) => {
      const { journal, files, result } = await assume({ [name]: 'false' })
      expect(journal).not.toContain('mask 123456789012')
      expect([...files.keys()]).toEqual(['earlier'])
      expect(result.outputs).not.toHaveProperty('aws-session-token')
    },
  )
})

describe('AWS_PROFILE', () => {
  const asked = { 'credential-process': false, 'output-env-credentials': true }

  test('is warned of where credentials are left in the environment beside it', () => {
    expect(warnings(asked, { AWS_PROFILE: 'work' })).toEqual([expect.stringContaining('AWS_PROFILE is set to "work"')])
    expect(warnings(asked, { AWS_PROFILE: '' })).toEqual([])
  })

  test('is nothing to warn of where a profile of that name is made, or no credentials are left', () => {
    expect(warnings({ ...asked, 'credential-process': true }, { AWS_PROFILE: 'work' })).toEqual([])
    expect(warnings({ ...asked, 'output-env-credentials': false }, { AWS_PROFILE: 'work' })).toEqual([])
  })
})

test('the summary tells role, session, account, region and how long', async () => {
  const { result } = await assume({ 'role-session-name': 'release' })
  expect(result.summary).toBe(
    [
      '### 🔑 Role assumed\n',
      '| | |',
      '|---|---|',
      '| Role | <code>deploy</code> |',
      '| Session | <code>release</code> |',
      '| Account | <code>123456789012</code> |',
      '| Region | <code>eu&#45;west&#45;1</code> |',
      '| Valid until | <code>2026&#45;01&#45;01T01&#58;00&#58;00&#46;000Z</code> |\n',
    ].join('\n'),
  )
  const { result: renewed } = await assume({ 'credential-process': 'true' })
  expect(renewed.summary).toContain('| Valid until | renewed on demand |')
  expect(result.verdict).toContain('assumed-role/deploy/release; valid until 2026-01-01T01:00:00.000Z')
})
