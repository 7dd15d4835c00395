import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { notFound } from '@ecs-actions/aws/credentials/not-found'
import { isPassing } from '@ecs-actions/domain/failure'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { namedPipe } from '../named-pipe.ts'
import { machine } from './at-hand-world.ts'

const hour = 3_600_000
const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const user = 'arn:aws:iam::123456789012:user/simulator'

let found: Awaited<ReturnType<typeof machine>>
const servers: Server[] = []
beforeEach(async () => {
  found = await machine()
})
afterEach(async () => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
  await found.close()
})

function keys() {
  const { accessKeyId, secretAccessKey } = found.simulator.userCredentials
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
}

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

function profile({ accessKeyId, secretAccessKey, sessionToken }: Keys): string {
  const session = sessionToken === undefined ? '' : `aws_session_token = ${sessionToken}\n`
  return `[ci]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n${session}`
}

async function webIdentity(role: string) {
  await found.write('token', found.simulator.issuer.issue('sts.amazonaws.com'))
  return { AWS_WEB_IDENTITY_TOKEN_FILE: join(found.home, 'token'), AWS_ROLE_ARN: arn(role) }
}

/** Profile ci has what a program prints: the file `printed`. */
async function helper() {
  await found.write('.aws/config', `[profile ci]\ncredential_process = cat ${join(found.home, 'printed')}\n`)
  return { variables: { AWS_PROFILE: 'ci' } }
}

async function print(end?: Date) {
  const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } = found.simulator.userCredentials
  const Expiration = end?.toISOString()
  await found.write('printed', JSON.stringify({ Version: 1, AccessKeyId, SecretAccessKey, Expiration }))
}

/** An endpoint as a container has it. */
async function container() {
  const authorizations: (string | undefined)[] = []
  const server = createServer(({ headers }, response) => {
    authorizations.push(headers.authorization)
    const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } = found.simulator.userCredentials
    const Expiration = new Date(Date.now() + hour).toISOString()
    response.end(JSON.stringify({ AccessKeyId, SecretAccessKey, Token: '', Expiration }))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const AWS_CONTAINER_CREDENTIALS_FULL_URI = `http://127.0.0.1:${port}/credentials`
  return {
    variables: { AWS_CONTAINER_CREDENTIALS_FULL_URI, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'let me' },
    authorizations,
  }
}

describe('credentials at hand', () => {
  test('are those of the environment', async () => {
    await found.service({ variables: keys() }).call()
    expect(found.callers()).toEqual([user])
  })

  test('are those of a profile, also when it assumes a role with the keys of another', async () => {
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = keys()
    await found.write('.aws/credentials', `[base]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`)
    await found.write(
      '.aws/config',
      `[profile ci]\nrole_arn = ${arn('open')}\nsource_profile = base\nrole_session_name = me\n`,
    )
    await found.service({ variables: { AWS_PROFILE: 'ci' } }).call()
    expect(found.callers()).toEqual(['arn:aws:sts::123456789012:assumed-role/open/me'])
  })

  test('are those of a web identity, as a pod of Kubernetes has it, with its token as it is by then', async () => {
    const variables = { ...(await webIdentity('deploy')), AWS_ROLE_SESSION_NAME: 'pod' }
    const { call } = found.service({ variables })
    await call()
    await found.pass(hour - 60_000)
    await webIdentity('deploy')
    await call()
    expect(found.called('AssumeRoleWithWebIdentity')).toBe(2)
    expect(new Set(found.callers())).toEqual(new Set(['arn:aws:sts::123456789012:assumed-role/deploy/pod']))
  })

  test('are those of a container, with its authorization', async () => {
    const { variables, authorizations } = await container()
    await found.service({ variables }).call()
    expect(found.callers()).toEqual([user])
    expect(authorizations).toEqual(['let me'])
  })

  test('are those that a helper program prints', async () => {
    await print()
    await found.service(await helper()).call()
    expect(found.callers()).toEqual([user])
  })

  test('are looked for anew when a service refuses them: a file may have others by then', async () => {
    const session = await found.session('open')
    await found.write('.aws/credentials', profile(session))
    const { call } = found.service({ variables: { AWS_PROFILE: 'ci' } })
    await call()
    found.simulator.inject({ fault: 'expired-token', service: 'ecs', from: 0, skip: 0, times: 1, seed: 1 })
    await found.write('.aws/credentials', profile(found.simulator.userCredentials))
    await call()
    const old = 'arn:aws:sts::123456789012:assumed-role/open/me'
    expect(found.callers()).toEqual([old, old, user])
  })
})

describe('the account of credentials at hand', () => {
  const allowedAccountIds = ['123456789012']

  test('is asked for once for each key, however often they are looked for', async () => {
    const variables = { ...keys(), AWS_CREDENTIAL_EXPIRATION: new Date(Date.now() - hour).toISOString() }
    const { call } = found.service({ variables, allowedAccountIds })
    for (let count = 0; count < 5; count++) await call()
    expect(found.called('GetCallerIdentity')).toBe(1)
  })

  test('is asked for again when the key is another', async () => {
    const { call } = found.service({ variables: await webIdentity('deploy'), allowedAccountIds })
    await call()
    await found.pass(hour - 60_000)
    await webIdentity('deploy')
    await call()
    expect(found.called('GetCallerIdentity')).toBe(2)
  })
})

test('an end of credentials that is no date is none', async () => {
  const variables = { ...keys(), AWS_CREDENTIAL_EXPIRATION: 'tomorrow' }
  const { call } = found.service({ variables, allowedAccountIds: ['123456789012'] })
  await call()
  await found.pass(hour)
  await call()
  found.simulator.inject({ fault: 'expired-token', from: 0, skip: 0, seed: 1 })
  await expect(call()).rejects.toMatchObject({ code: 'credentials', message: expect.stringContaining('ExpiredToken') })
})

describe('credentials that cannot be had', () => {
  async function failure(variables: Readonly<Record<string, string>>) {
    return found
      .service({ variables })
      .call()
      .catch((error: unknown) => error)
  }

  test('of a role that does not trust the web identity are not taken for a missing permission of the call', async () => {
    const error = await failure(await webIdentity('closed'))
    expect(error).toMatchObject({
      code: 'access-denied',
      message:
        'the credentials at hand cannot be had: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
      remedy: expect.stringContaining('AWS_ROLE_ARN'),
    })
  })

  test('for a token file that is not there are no trouble of the network', async () => {
    const missing = join(found.home, 'missing')
    const error = await failure({ AWS_WEB_IDENTITY_TOKEN_FILE: missing, AWS_ROLE_ARN: arn('deploy') })
    expect(error).toMatchObject({ code: 'credentials', message: expect.stringContaining(missing) })
    expect(isPassing(error)).toBe(false)
  })

  test('because STS has trouble are tried for again, and then may be had later', async () => {
    const unavailable = { status: 503, code: 'ServiceUnavailable', message: 'wait', when: 'before-effect' } as const
    found.simulator.inject({ fault: 'error', service: 'sts', from: 0, skip: 0, seed: 1, times: 4, ...unavailable })
    const variables = await webIdentity('deploy')
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
    const { call } = found.service(await helper())
    found.reachLimitsAfter(50)
    await expect(call()).rejects.toMatchObject({
      code: 'network',
      message: 'what gives the credentials at hand does not answer for 120 s.',
    })
    found.reachLimitsAfter(10_000)
    await Promise.all([call(), print()])
    expect(found.callers()).toEqual([user])
  })

  test('at all are final, unless they could be had before', async () => {
    expect(await failure({})).toMatchObject({
      code: 'credentials',
      message: expect.stringContaining('Could not load credentials from any providers'),
      remedy: expect.stringContaining('Give this step role-to-assume'),
    })
    await print(new Date(Date.now() + hour))
    const { call } = found.service(await helper())
    await call()
    await found.write('printed', 'nothing')
    await found.pass(hour)
    expect(isPassing(await call().catch((error: unknown) => error))).toBe(true)
  })
})
