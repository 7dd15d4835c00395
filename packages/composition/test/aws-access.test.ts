import { awsAccess } from '@ecs-actions/composition/aws-access'
import { describe, expect, test } from '@jest/globals'

const now = Date.UTC(2026, 0, 1)
const minute = 60_000
const at = (ms: number) => new Date(now + ms).toISOString()
const role = 'arn:aws:iam::123456789012:role/deploy'
const clock = { now: () => now, sleep: async () => {} }
const nothing = {
  ...{ 'aws-region': 'eu-west-1', 'role-to-assume': undefined, 'role-chain': undefined, audience: undefined },
  ...{ 'role-external-id': undefined, 'role-session-name': undefined, 'allowed-account-ids': undefined },
  ...{ 'allow-endpoint': undefined, 'job-workflow-ref': undefined },
}

function end(environment: Readonly<Record<string, string>>, inputs: Partial<Parameters<typeof awsAccess>[0]> = {}) {
  const around = { environment: { HOME: '/nowhere', ...environment }, clock, action: 'test' }
  return awsAccess({ ...nothing, ...inputs }, around).credentialsEnd
}

const keys = (AWS_CREDENTIAL_EXPIRATION: string) => ({ AWS_ACCESS_KEY_ID: 'ASIA', AWS_CREDENTIAL_EXPIRATION })

describe('the end of the credentials', () => {
  test('is that of the keys in the environment, where those are used', () => {
    expect(end(keys(at(minute)))).toBe(at(minute))
    expect(end({ ...keys(at(minute)), AWS_PROFILE: 'ci' })).toBeUndefined()
    expect(end({ AWS_CREDENTIAL_EXPIRATION: at(minute) })).toBeUndefined()
  })

  test('is none with a role that the OIDC token opens again and again', () => {
    expect(end(keys(at(minute)), { 'role-to-assume': role })).toBeUndefined()
    expect(end(keys(at(minute)), { 'role-to-assume': role, 'role-chain': [role] })).toBeUndefined()
  })

  test('is that of the keys also where they open a chain, which lasts an hour at least', () => {
    expect(end(keys(at(90 * minute)), { 'role-chain': [role] })).toBe(at(90 * minute))
    expect(end(keys(at(minute)), { 'role-chain': [role] })).toBe(at(60 * minute))
    expect(end(keys('soon'), { 'role-chain': [role] })).toBeUndefined()
  })
})

test('what is wrong with the way to AWS is told before anybody is called', () => {
  expect(() => end({ AWS_ENDPOINT_URL: 'https://evil.example' })).toThrow(/evil\.example, which is not this machine/)
  expect(() => end({ AWS_ENDPOINT_URL: 'https://evil.example' }, { 'allow-endpoint': ['evil.example'] })).not.toThrow()
  expect(() => end({}, { 'role-session-name': 'me' })).toThrow(/role-session-name: .* there is no role-to-assume/)
})
