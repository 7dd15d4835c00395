import { mint } from '@ecs-actions/aws/credentials/mint'
import { Failure, isPassing } from '@ecs-actions/domain/failure'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deployRole, minute, openRole, productionRole, session, world } from './world.ts'

type Fault = NonNullable<ScenarioInput['faults']>[number]

const webIdentity = 'AssumeRoleWithWebIdentity'

/** STS answers so often with this error before it does what is asked. */
function stsError(code: string, times: number, status = 400): Fault {
  return { fault: 'error', service: 'sts', code, status, message: 'words of AWS', times }
}

async function minted(faults: Fault[] = [], asked: Parameters<typeof session>[0] = {}) {
  const all = world({ faults })
  const work = mint(session(asked), all.ports, 'patient')
  const result = await all.clock.drive(work.catch((error: unknown) => error))
  return { ...all, result }
}

describe('a session', () => {
  test('is opened with one token and one call, for an hour', async () => {
    const { result, calls, tokens } = await minted()
    expect(result).toMatchObject({ arn: 'arn:aws:sts::123456789012:assumed-role/deploy/ecs-actions' })
    expect(calls).toHaveLength(1)
    expect(tokens).toHaveLength(1)
  })

  test('of a chain is opened from role to role, and masks every secret on the way', async () => {
    const { result, calls, masks } = await minted([], { chain: [productionRole] })
    expect(result).toMatchObject({ accountId: '210987654321' })
    expect(calls.map(({ operation }) => operation)).toEqual([webIdentity, 'AssumeRole'])
    expect(masks).toHaveLength(6)
  })

  test('of a chain that begins with the credentials at hand needs no token', async () => {
    const { result, calls, tokens } = await minted([], { role: undefined, chain: [openRole] })
    expect(result).toMatchObject({ arn: 'arn:aws:sts::123456789012:assumed-role/open/ecs-actions' })
    expect(calls.map(({ operation }) => operation)).toEqual(['AssumeRole'])
    expect(tokens).toEqual([])
  })

  test('of an account that is not allowed is not used', async () => {
    const asked = session({ chain: [productionRole] })
    const all = world()
    const work = mint({ ...asked, allowedAccountIds: ['123456789012'] }, all.ports, 'patient')
    await expect(all.clock.drive(work)).rejects.toThrow(
      'account 210987654321 of arn:aws:sts::210987654321:assumed-role/production/ecs-actions is not among them (123456789012)',
    )
  })
})

describe('what STS answers', () => {
  test.each([
    ['IDPCommunicationError', 3],
    ['Throttling', 3],
    ['InternalFailure', 3],
  ])('%s is tried again, with a new token each time', async (code, times) => {
    const { result, tokens } = await minted([stsError(code, times, code === 'InternalFailure' ? 500 : 400)])
    expect(result).not.toBeInstanceOf(Failure)
    expect(new Set(tokens).size).toBe(times + 1)
  })

  test.each(['InvalidIdentityToken', 'ExpiredTokenException'])(
    '%s is tried once more, with a new token',
    async (code) => {
      const passing = await minted([stsError(code, 1)])
      expect(passing.result).not.toBeInstanceOf(Failure)
      expect(new Set(passing.tokens).size).toBe(2)
      const lasting = await minted([stsError(code, 9)])
      expect(lasting.result).toMatchObject({ code: 'credentials' })
      expect(lasting.calls).toHaveLength(2)
    },
  )

  test.each([
    ['AccessDenied', 'access-denied'],
    ['ValidationError', 'aws-error'],
    ['PackedPolicyTooLarge', 'invalid-input'],
    ['MalformedPolicyDocument', 'invalid-input'],
    ['RegionDisabledException', 'credentials'],
  ])('%s is final at once', async (code, kind) => {
    const { result, calls } = await minted([stsError(code, 9, 403)])
    expect(result).toMatchObject({ code: kind })
    expect(calls).toHaveLength(1)
  })

  test('resets and HTML are tried again', async () => {
    const faults: Fault[] = [
      { fault: 'reset', service: 'sts', times: 2 },
      { fault: 'html', service: 'sts', skip: 2, times: 2 },
    ]
    const { result, calls } = await minted(faults)
    expect(result).not.toBeInstanceOf(Failure)
    expect(calls).toHaveLength(5)
  })

  test('a key that is not known everywhere yet is used again a moment later', async () => {
    const unknown: Fault = { ...stsError('InvalidClientTokenId', 2, 403), operation: 'AssumeRole' }
    const { result, calls } = await minted([unknown], { chain: [productionRole] })
    expect(result).toMatchObject({ accountId: '210987654321' })
    expect(calls.map(({ operation }) => operation)).toEqual([webIdentity, 'AssumeRole', 'AssumeRole', 'AssumeRole'])
  })

  test('trouble that lasts ends within two minutes, as something that may pass', async () => {
    const { result, clock } = await minted([{ fault: 'reset', service: 'sts' }])
    expect(isPassing(result)).toBe(true)
    expect(clock.now() - Date.UTC(2026, 0, 1)).toBeLessThan(2 * minute)
  })

  test('with effort once, nothing is repeated', async () => {
    const all = world({ faults: [{ fault: 'throttle', service: 'sts' }] })
    await expect(all.clock.drive(mint(session(), all.ports, 'once'))).rejects.toMatchObject({ code: 'throttled' })
    expect(all.calls).toHaveLength(1)
  })
})

test('a chain that is refused names both policies that must allow it', async () => {
  const stranger = 'arn:aws:iam::210987654321:role/stranger'
  const asked = { chain: [stranger], externalId: 'shared', tags: new Map([['team', 'web']]) }
  const { result } = await minted([], asked)
  const action = '["sts:AssumeRole","sts:TagSession"]'
  expect(result).toMatchObject({
    code: 'access-denied',
    remedy: [
      `Two policies must allow it. A policy of ${deployRole}:`,
      `{"Effect":"Allow","Action":${action},"Resource":"${stranger}"}`,
      `and the trust policy of ${stranger}:`,
      `{"Effect":"Allow","Principal":{"AWS":"${deployRole}"},"Action":${action},"Condition":{"StringEquals":{"sts:ExternalId":"shared"}}}`,
    ].join('\n'),
  })
})

test('whatever goes wrong for a while: a session, or a failure that says whether a later try may succeed', async () => {
  const passing = fc.constantFrom('Throttling', 'IDPCommunicationError')
  const fault = fc.oneof(
    fc
      .record({ code: passing, skip: fc.nat(3), times: fc.integer({ min: 1, max: 4 }) })
      .map(({ code, skip, times }): Fault => ({ ...stsError(code, times), skip })),
    fc
      .record({ skip: fc.nat(3), times: fc.integer({ min: 1, max: 4 }) })
      .map((window): Fault => ({ fault: 'reset', service: 'sts', when: 'after-effect', ...window })),
    fc
      .record({ skip: fc.nat(3), times: fc.integer({ min: 1, max: 4 }) })
      .map((window): Fault => ({ ...stsError('AccessDenied', 1, 403), ...window })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 3 }), fc.boolean(), async (faults, chained) => {
      const { result, calls, tokens } = await minted(faults, chained ? { chain: [productionRole] } : {})
      const exchanges = calls.filter(({ operation }) => operation === webIdentity)
      expect(new Set(tokens).size).toBe(tokens.length)
      expect(exchanges).toHaveLength(tokens.length)
      const refusals = calls.filter(({ error }) => error === 'AccessDenied')
      expect(refusals.length).toBeLessThanOrEqual(1)
      if (result instanceof Failure) expect(refusals.length === 1 || isPassing(result)).toBe(true)
      else expect(result).toMatchObject({ accountId: chained ? '210987654321' : '123456789012' })
    }),
    { numRuns: 60 },
  )
})
