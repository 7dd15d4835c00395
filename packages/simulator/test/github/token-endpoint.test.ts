import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { START, type World, world } from '../support/world.ts'

function ask({ simulator }: World, { query = '?api-version=2.0', token = '', method = 'GET' } = {}) {
  const { ACTIONS_ID_TOKEN_REQUEST_TOKEN: right } = simulator.environment('')
  const headers = { authorization: `Bearer ${token || right}` }
  return simulator.handle({ method, target: `/github/oidc/token${query}`, headers, body: '' })
}

async function claimsOf(github: ScenarioInput['github'], query = '?api-version=2.0&audience=sts.amazonaws.com') {
  const reply = await ask(world({ github }), { query })
  if (reply.kind !== 'reply') throw new Error('no reply')
  const { value } = JSON.parse(reply.body)
  return JSON.parse(Buffer.from(value.split('.')[1], 'base64url').toString())
}

describe('the token endpoint', () => {
  test('gives the job a token that lives five minutes on the simulated clock', async () => {
    const seconds = START / 1000
    await expect(claimsOf({ claims: { custom: 'x' } })).resolves.toMatchObject({
      aud: 'sts.amazonaws.com',
      iss: 'https://token.actions.githubusercontent.com',
      sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      repository: 'octo-org/octo-repo',
      repository_owner: 'octo-org',
      ref_type: 'branch',
      runner_environment: 'github-hosted',
      job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
      custom: 'x',
      iat: seconds,
      nbf: seconds - 600,
      exp: seconds + 300,
      jti: expect.any(String),
    })
  })

  test('replies as GitHub does', async () => {
    const reply = await ask(world())
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } })
    if (reply.kind !== 'reply') throw new Error('no reply')
    expect(JSON.parse(reply.body)).toEqual({ count: 1, value: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) })
  })

  test("has the owner's address for an audience when none is asked for", async () => {
    await expect(claimsOf({}, '?api-version=2.0')).resolves.toMatchObject({ aud: 'https://github.com/octo-org' })
  })

  test('gives every token another id', async () => {
    const simulated = world()
    expect(await ask(simulated)).not.toEqual(await ask(simulated))
  })

  test.each<[ScenarioInput['github'], string]>([
    [{ claims: { ref: 'refs/tags/v1' } }, 'repo:octo-org/octo-repo:ref:refs/tags/v1'],
    [{ claims: { event_name: 'pull_request' } }, 'repo:octo-org/octo-repo:pull_request'],
    [
      { claims: { event_name: 'pull_request', environment: 'prod:eu' } },
      'repo:octo-org/octo-repo:environment:prod%3Aeu',
    ],
    [{ immutableSubject: true }, 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main'],
    [
      {
        immutableSubject: true,
        claims: { repository: 'a/b', repository_owner_id: '1', repository_id: '2', environment: 'x' },
      },
      'repo:a@1/b@2:environment:x',
    ],
    [{ claims: { sub: 'custom:subject' } }, 'custom:subject'],
  ])('builds sub as GitHub does: %j', async (github, sub) => {
    await expect(claimsOf(github)).resolves.toMatchObject({ sub })
  })

  test.each([
    [{ token: 'wrong' }, 401],
    [{ method: 'POST' }, 405],
  ])('refuses %j', async (options, status) => {
    await expect(ask(world(), options)).resolves.toMatchObject({ kind: 'reply', status })
  })

  test.each([
    ['GitHub', {}, 370],
    ['the scenario', { requestTokenMinutes: 90 }, 90],
  ])('answers for as many minutes as %s gives the job', async (_, github, minutes) => {
    const simulated = world({ github })
    simulated.clock.advanceTo(START + minutes * 60_000 - 1)
    await expect(ask(simulated)).resolves.toMatchObject({ status: 200 })

    simulated.clock.advanceTo(START + minutes * 60_000)
    await expect(ask(simulated)).resolves.toMatchObject({ status: 401, body: expect.stringContaining('is over') })
  })

  test('gives tokens that live as long as the scenario says', async () => {
    const seconds = START / 1000
    await expect(claimsOf({ tokenLifetimeSeconds: 20 })).resolves.toMatchObject({ iat: seconds, exp: seconds + 20 })
  })

  test.each([
    ['throttle', 429],
    ['access-denied', 403],
    ['expired-token', 401],
    ['html', 503],
  ] as const)('suffers the fault %s', async (fault, status) => {
    const simulated = world({ faults: [{ fault, service: 'github', operation: 'GetIdToken' }] })
    await expect(ask(simulated)).resolves.toMatchObject({ status })
  })
})

test('tokens carry the signature of the issuer and of nobody else', () => {
  const { issuer } = world().simulator
  const [header, payload, signature = ''] = issuer.issue('a').split('.')
  const bytes = Buffer.from(signature, 'base64url')

  expect(issuer.verifies(`${header}.${payload}`, bytes)).toBe(true)
  expect(issuer.verifies(`${header}.${payload}x`, bytes)).toBe(false)
  expect(world().simulator.issuer.verifies(`${header}.${payload}`, bytes)).toBe(false)
})
