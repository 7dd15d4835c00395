import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import { HttpRequest } from '@smithy/core/protocols'
import { requestHandler } from '../../src/transport/request-handler.ts'
import { clients, world } from '../support/world.ts'

describe('the in-process request handler', () => {
  test('rejects a reset with the error that Node gives', async () => {
    const { simulator } = world({ faults: [{ fault: 'reset' }] })
    await expect(clients(simulator).sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      code: 'ECONNRESET',
      message: 'read ECONNRESET',
      $metadata: { attempts: 1 },
    })
  })

  test('refuses at once when the signal is aborted already, and the simulator keeps nothing open', async () => {
    const { simulator } = world({ faults: [{ fault: 'hang' }] })
    const abort = new AbortController()
    abort.abort()
    const request = new HttpRequest({
      method: 'POST',
      headers: {},
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    })

    await expect(requestHandler(simulator).handle(request, { abortSignal: abort.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(simulator.activity().open).toBe(0)
  })

  test('passes query and headers on whatever their case', async () => {
    const { simulator } = world()
    const { ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = simulator.environment('http://x')
    const request = new HttpRequest({
      method: 'GET',
      path: '/github/oidc/token',
      query: { audience: 'me & you' },
      headers: { Authorization: `Bearer ${token}` },
    })

    const { response } = await requestHandler(simulator).handle(request)

    const { value } = JSON.parse(new TextDecoder().decode(response.body))
    expect(JSON.parse(Buffer.from(value.split('.')[1], 'base64url').toString())).toMatchObject({ aud: 'me & you' })
  })
})
