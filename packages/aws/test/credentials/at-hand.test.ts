import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { helper, keys, print, webIdentity } from './at-hand-places.ts'
import { type Machine, machine } from './at-hand-world.ts'

const hour = 3_600_000
const user = 'arn:aws:iam::123456789012:user/simulator'

let found: Machine
const servers: Server[] = []
beforeEach(async () => {
  found = await machine()
})
afterEach(async () => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
  await found.close()
})

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

function profile({ accessKeyId, secretAccessKey, sessionToken }: Keys): string {
  const session = sessionToken === undefined ? '' : `aws_session_token = ${sessionToken}\n`
  return `[ci]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n${session}`
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
    await found.service({ variables: keys(found) }).call()
    expect(found.callers()).toEqual([user])
  })

  test('are those of a profile, also when it assumes a role with the keys of another', async () => {
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = keys(found)
    await found.write('.aws/credentials', `[base]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`)
    await found.write(
      '.aws/config',
      `[profile ci]\nrole_arn = arn:aws:iam::123456789012:role/open\nsource_profile = base\nrole_session_name = me\n`,
    )
    await found.service({ variables: { AWS_PROFILE: 'ci' } }).call()
    expect(found.callers()).toEqual(['arn:aws:sts::123456789012:assumed-role/open/me'])
  })

  test('are those of a web identity, as a pod of Kubernetes has it, with its token as it is by then', async () => {
    const variables = { ...(await webIdentity(found, 'deploy')), AWS_ROLE_SESSION_NAME: 'pod' }
    const { call } = found.service({ variables })
    await call()
    await found.pass(hour - 60_000)
    await webIdentity(found, 'deploy')
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
    await print(found)
    await found.service(await helper(found)).call()
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
    const variables = { ...keys(found), AWS_CREDENTIAL_EXPIRATION: new Date(Date.now() - hour).toISOString() }
    const { call } = found.service({ variables, allowedAccountIds })
    for (let count = 0; count < 5; count++) await call()
    expect(found.called('GetCallerIdentity')).toBe(1)
  })

  test('is asked for again when the key is another', async () => {
    const { call } = found.service({ variables: await webIdentity(found, 'deploy'), allowedAccountIds })
    await call()
    await found.pass(hour - 60_000)
    await webIdentity(found, 'deploy')
    await call()
    expect(found.called('GetCallerIdentity')).toBe(2)
  })
})

describe('credentials that a service refuses as expired', () => {
  const expired = { fault: 'expired-token', service: 'ecs', from: 0, skip: 0, seed: 1 } as const

  test('are not sent again when there are no others', async () => {
    found.simulator.inject(expired)
    await expect(found.service({ variables: keys(found) }).call()).rejects.toMatchObject({
      code: 'credentials',
      message: expect.stringContaining('ExpiredToken'),
    })
    expect(found.called('DescribeTaskDefinition')).toBe(1)
  })

  test('may have an end that is no date: that is none', async () => {
    await print(found, 'tomorrow')
    const { call } = found.service(await helper(found))
    await call()
    found.simulator.inject(expired)
    await found.write('printed', 'nothing')
    await expect(call()).rejects.toMatchObject({ code: 'unavailable' })
  })
})
