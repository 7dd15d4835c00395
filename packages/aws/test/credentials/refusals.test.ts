import { refusedChain } from '@ecs-actions/aws/credentials/refusals'
import { Failure } from '@ecs-actions/domain/failure'
import { describe, expect, test } from '@jest/globals'

const role = 'arn:aws:iam::210987654321:role/production'

/** Whom the trust policy must name when STS has said this to a session of `caller`. */
function principal(words: string, caller?: string): unknown {
  const denied = new Failure({ code: 'access-denied', message: words, remedy: 'none' })
  const refusal = refusedChain(denied, { role, caller, externalId: undefined, tagged: false })
  if (!(refusal instanceof Failure)) return refusal
  const trust: unknown = JSON.parse(refusal.remedy.split('\n').at(-1) ?? '')
  return trust
}

function named(AWS: string) {
  return expect.objectContaining({ Principal: { AWS } })
}

const denied = (caller: string) =>
  `AccessDenied: User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${role}`

describe('the trust policy that lets a chain go on', () => {
  test('names the role before it with its path, which no ARN of a session has', () => {
    const caller = 'arn:aws:iam::123456789012:role/teams/web/deploy'
    expect(principal(denied('arn:aws:sts::123456789012:assumed-role/deploy/me'), caller)).toEqual(named(caller))
  })

  test.each([
    ['arn:aws:sts::123456789012:assumed-role/open/me', 'arn:aws:iam::123456789012:role/open'],
    ['arn:aws-cn:sts::123456789012:assumed-role/open/me', 'arn:aws-cn:iam::123456789012:role/open'],
    ['arn:aws:iam::123456789012:user/me', 'arn:aws:iam::123456789012:user/me'],
  ])('names the caller %s, as STS tells it, where the credentials at hand are the first', (caller, expected) => {
    expect(principal(denied(caller))).toEqual(named(expected))
  })

  test('names nobody when STS does not either', () => {
    expect(principal('AccessDenied')).toEqual(named('the calling role'))
  })
})

test('what is no refusal stays what it is', () => {
  const error = new Failure({ code: 'network', message: 'm', remedy: 'r' })
  expect(refusedChain(error, { role, caller: undefined, externalId: undefined, tagged: false })).toBe(error)
  expect(refusedChain('text', { role, caller: undefined, externalId: undefined, tagged: false })).toBe('text')
})
