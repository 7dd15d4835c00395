import { join } from 'node:path'
import { notFound } from '@ecs-actions/aws/credentials/not-found'
import { isPassing } from '@ecs-actions/domain/failure'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { namedPipe } from '../named-pipe.ts'
import { helper, print, webIdentity } from './at-hand-places.ts'
import { type Machine, machine } from './at-hand-world.ts'

const hour = 3_600_000
const user = 'arn:aws:iam::123456789012:user/simulator'

let found: Machine
beforeEach(async () => {
  found = await machine()
})
afterEach(() => found.close())

describe('credentials that cannot be had', () => {
  async function failure(variables: Readonly<Record<string, string>>) {
    return found
      .service({ variables })
      .call()
      .catch((error: unknown) => error)
  }

  test('of a role that does not trust the web identity are not taken for a missing permission of the call', async () => {
    const error = await failure(await webIdentity(found, 'closed'))
    expect(error).toMatchObject({
      code: 'access-denied',
      message:
        'the credentials at hand cannot be had: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
      remedy: expect.stringContaining('AWS_ROLE_ARN'),
    })
  })

  test('for a token file that is not there are no trouble of the network', async () => {
    const missing = join(found.home, 'missing')
    const error = await failure({
      AWS_WEB_IDENTITY_TOKEN_FILE: missing,
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/deploy',
    })
    expect(error).toMatchObject({ code: 'credentials', message: expect.stringContaining(missing) })
    expect(isPassing(error)).toBe(false)
  })

  test('because STS has trouble are tried for again, and then may be had later', async () => {
    const unavailable = { status: 503, code: 'ServiceUnavailable', message: 'wait', when: 'before-effect' } as const
    found.simulator.inject({ fault: 'error', service: 'sts', from: 0, skip: 0, seed: 1, times: 4, ...unavailable })
    const variables = await webIdentity(found, 'deploy')
    await found.service({ variables }).call()
    found.simulator.inject({ fault: 'error', service: 'sts', from: 0, skip: 0, seed: 1, ...unavailable })
    expect(isPassing(await failure(variables))).toBe(true)
  })

  test('because the answer cannot be read are not told in parts', () => {
    const error = new SyntaxError('Unexpected token, "etKey":hunter2" is not valid JSON')
    expect(notFound(error, { wereFound: false })).toMatchObject({
      code: 'network',
      message: 'the credentials at hand cannot be had: the answer cannot be read',
    })
  })

  test('because a helper program does not end are waited for some time only', async () => {
    namedPipe(join(found.home, 'printed'))
    const { call } = found.service(await helper(found))
    found.reachLimitsAfter(50)
    await expect(call()).rejects.toMatchObject({
      code: 'network',
      message: 'what gives the credentials at hand does not answer for 120 s.',
    })
    found.reachLimitsAfter(10_000)
    await Promise.all([call(), print(found)])
    expect(found.callers()).toEqual([user])
  })

  test('at all are final, unless they could be had before', async () => {
    expect(await failure({})).toMatchObject({
      code: 'credentials',
      message: expect.stringContaining('Could not load credentials from any providers'),
      remedy: expect.stringContaining('Give this step role-to-assume'),
    })
    await print(found, new Date(Date.now() + hour).toISOString())
    const { call } = found.service(await helper(found))
    await call()
    await found.write('printed', 'nothing')
    await found.pass(hour)
    expect(isPassing(await call().catch((error: unknown) => error))).toBe(true)
  })
})
