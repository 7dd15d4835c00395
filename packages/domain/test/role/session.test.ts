import { type AskedSession, roleSession } from '@ecs-actions/domain/role/session'
import { describe, expect, test } from '@jest/globals'

const deploy = 'arn:aws:iam::123456789012:role/deploy'
const production = 'arn:aws:iam::210987654321:role/production'
const nothing: AskedSession = {
  ...{ region: 'eu-west-1', role: undefined, chain: undefined, audience: undefined, name: undefined },
  ...{ externalId: undefined, allowedAccountIds: undefined },
}

function asked(more: Partial<AskedSession>) {
  return () => roleSession({ ...nothing, role: deploy, ...more })
}

describe('what is asked for', () => {
  test('by nobody is no session', () => {
    expect(roleSession(nothing)).toBeUndefined()
    expect(roleSession({ ...nothing, region: undefined, allowedAccountIds: ['123456789012'] })).toBeUndefined()
  })

  test('is completed by what is usual', () => {
    expect(roleSession({ ...nothing, role: deploy })).toEqual({
      ...{ first: deploy, chain: [], audience: 'sts.amazonaws.com', name: 'ecs-actions', duration: 3600 },
      ...{ externalId: undefined, tags: new Map(), policy: undefined, policyArns: [], allowedAccountIds: undefined },
    })
  })

  test('in China has the audience that is usual there', () => {
    const role = 'arn:aws-cn:iam::123456789012:role/deploy'
    expect(asked({ region: 'cn-north-1', role })()).toMatchObject({ audience: 'sts.amazonaws.com.cn' })
    expect(asked({ region: 'cn-north-1', role, audience: 'mine' })()).toMatchObject({ audience: 'mine' })
  })

  test('is kept as it is', () => {
    const own = {
      policy: '{}',
      policyArns: ['arn:aws:iam::aws:policy/P'],
      externalId: 'x1',
      tags: new Map([['a', 'b']]),
    }
    const more = { chain: [production], name: 'me', durationSeconds: 900, allowedAccountIds: ['210987654321'] }
    const { durationSeconds, ...kept } = { ...own, ...more }
    expect(asked({ ...kept, durationSeconds })()).toMatchObject({ ...kept, duration: durationSeconds })
  })

  test('may be a chain that begins with the credentials at hand', () => {
    expect(asked({ role: undefined, chain: [production] })()).toMatchObject({ first: undefined, chain: [production] })
  })
})

describe('the partition of each role', () => {
  test.each([
    ['eu-central-1', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('of %s is %s', (region, partition) => {
    const role = `arn:${partition}:iam::123456789012:role/deploy`
    expect(asked({ region, role })).not.toThrow()
    const other = partition === 'aws' ? 'aws-cn' : 'aws'
    expect(asked({ region, role: `arn:${other}:iam::123456789012:role/deploy` })).toThrow(
      `is in partition "${other}", but region ${region} belongs to "${partition}": correct aws-region, or begin the ARN with arn:${partition}:`,
    )
  })
})

test('without a region, no partition is wrong', () => {
  expect(asked({ region: undefined, role: 'arn:aws-cn:iam::123456789012:role/deploy' })).not.toThrow()
})

test('every mistake is told at once, by the name of its input', () => {
  const chinese = 'arn:aws-cn:iam::123456789012:role/deploy'
  const all = asked({
    ...{ role: chinese, chain: [production], durationSeconds: 7200, allowedAccountIds: ['123456789012'] },
    ...{ policy: '[]', policyArns: Array.from({ length: 11 }, (_, n) => `arn:aws:iam::aws:policy/P${n}`) },
  })
  expect(all).toThrow(
    new RegExp(
      [
        '- role-to-assume: arn:aws-cn:.*',
        '- allowed-account-ids: .*role/production belongs to account 210987654321, which is not among them \\(123456789012\\)',
        '- role-duration-seconds: AWS limits .* to one hour: at most 3600 with role-chain, found 7200\\..*',
        '- inline-session-policy: is no JSON object',
        '- managed-session-policies: at most 10, found 11',
      ].join('\n'),
    ),
  )
})

describe('what belongs to something else that is not there', () => {
  test.each<[string, Partial<AskedSession>, RegExp]>([
    ['an external id without a chain', { externalId: 'x1' }, /role-external-id: is for a role of role-chain/],
    ['tags without a chain', { tags: new Map([['team', 'web']]) }, /session-tags: is for a role of role-chain/],
    ['an audience without a role', { role: undefined, audience: 'x' }, /audience: .* there is no role-to-assume/],
    ['a name without a role', { role: undefined, name: 'me' }, /role-session-name: .* there is no role-to-assume/],
  ])('is refused: %s', (_, more, message) => {
    expect(asked(more)).toThrow(message)
  })
})

describe('session policies', () => {
  const policy = (size: number) => JSON.stringify({ Statement: 'x'.repeat(size - 16) })

  test('may hold 2,048 characters, both kinds together', () => {
    expect(policy(2048)).toHaveLength(2048)
    expect(asked({ policy: policy(2048) })).not.toThrow()
    expect(asked({ policy: policy(2049) })).toThrow('inline-session-policy: session policies hold 2049 characters')
    const policyArns = ['arn:aws:iam::aws:policy/ReadOnlyAccess']
    expect(asked({ policy: policy(2011), policyArns })).toThrow(/hold 2049 characters in all; the limit is 2048/)
    expect(asked({ policy: policy(2010), policyArns })).not.toThrow()
  })

  test.each(['', 'null', '"text"', '[]', '{', '{"a":1}}'])('%j is none', (text) => {
    expect(asked({ policy: text })).toThrow('inline-session-policy: is no JSON object')
  })
})

test('a session of the token may last as long as the role allows, one of a chain an hour', () => {
  expect(asked({ durationSeconds: 43_200 })()).toMatchObject({ duration: 43_200 })
  expect(asked({ durationSeconds: 3600, chain: [production] })()).toMatchObject({ duration: 3600 })
  expect(asked({ durationSeconds: 3601, chain: [production] })).toThrow(/credential-process: true/)
})
