import { describe, expect, test } from '@jest/globals'
import { assume, exported, job, productionRole, roles, subject } from './world.ts'

describe('the account', () => {
  const chain = { 'role-chain': productionRole }

  test('is masked only when that is asked for, before anything else, that of each role', async () => {
    expect((await assume(chain)).journal).not.toContain('mask 123456789012')
    const { journal } = await assume({ ...chain, 'mask-aws-account-id': 'true' })
    expect(journal.slice(0, 2)).toEqual(['mask 123456789012', 'mask 210987654321'])
  })

  test('that is masked does not stand in the summary', async () => {
    expect((await assume()).result.summary).toContain('123456789012')
    expect((await assume({ 'mask-aws-account-id': 'true' })).result.summary).not.toContain('123456789012')
  })

  test('of the last role is the one that must be allowed', async () => {
    const { result } = await assume({ ...chain, 'allowed-account-ids': '210987654321' })
    expect(result.outputs['aws-account-id']).toBe('210987654321')
  })
})

test('credentials that STS says belong to another account than their role are not handed on', async () => {
  const one = job().step()
  one.accountId = '999999999999'
  await expect(one.main({ 'allowed-account-ids': '123456789012' })).rejects.toMatchObject({ code: 'refused' })
  expect(exported(one.journal).size).toBe(0)
})

describe('a chain of roles', () => {
  test('ends with a session of the last one', async () => {
    const { result, calls } = await assume({ 'role-chain': productionRole, 'role-session-name': 'release-7' })
    expect(result.outputs['assumed-role-arn']).toBe('arn:aws:sts::210987654321:assumed-role/production/release-7')
    expect(calls).toEqual(['AssumeRoleWithWebIdentity', 'AssumeRole', 'GetCallerIdentity'])
  })

  test('presents the external id that its trust policy asks for', async () => {
    const guarded = roles(subject, { production: { Condition: { StringEquals: { 'sts:ExternalId': 'partner-7' } } } })
    const given = { 'role-chain': productionRole }
    await expect(assume(given, guarded)).rejects.toMatchObject({ code: 'access-denied' })
    const { result } = await assume({ ...given, 'role-external-id': 'partner-7' }, guarded)
    expect(result.outputs['aws-account-id']).toBe('210987654321')
  })

  test('tags its last session', async () => {
    const tagged = roles(subject, { production: { Condition: { StringEquals: { 'aws:RequestTag/team': 'a = b' } } } })
    const { requests } = await assume(
      { 'role-chain': productionRole, 'session-tags': 'team=a = b\nEnvironment=Prüfung 1' },
      tagged,
    )
    const sent = new URLSearchParams(requests[1])
    expect(sent.get('Tags.member.2.Key')).toBe('Environment')
    expect(sent.get('Tags.member.2.Value')).toBe('Prüfung 1')
    expect(requests[0]).not.toContain('Tags')
  })

  test('narrows its last session by policies', async () => {
    const policy = '{"Version":"2012-10-17","Statement":[]}'
    const { requests } = await assume({
      'role-chain': productionRole,
      'inline-session-policy': policy,
      'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess\narn:aws:iam::210987654321:policy/own',
    })
    const sent = new URLSearchParams(requests[1])
    expect(sent.get('Policy')).toBe(policy)
    expect(sent.get('PolicyArns.member.2.arn')).toBe('arn:aws:iam::210987654321:policy/own')
    expect(requests[0]).not.toContain('Policy=')
  })

  test('of one role has its policies on the only session', async () => {
    const { requests } = await assume({ 'inline-session-policy': '{}' })
    expect(new URLSearchParams(requests[0]).get('Policy')).toBe('{}')
  })
})
