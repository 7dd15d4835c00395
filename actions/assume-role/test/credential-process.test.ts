import { type CredentialProcessPorts, credentialProcess } from '@ecs-actions/assume-role/credential-process'
import { settingsOf } from '@ecs-actions/assume-role/process-settings'
import { describe, expect, test } from '@jest/globals'
import { assume, deployRole, productionRole } from './world.ts'

const expiration = new Date('2026-01-01T01:00:00Z')
const credentials = { accessKeyId: 'ASIA', secretAccessKey: 'secret', sessionToken: 'token', expiration }
const tokens = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'y' }

/** The settings as a step with these inputs leaves them, and the ports of the process that is started with them. */
async function left(given: Record<string, string> = {}, changed: Partial<CredentialProcessPorts> = {}) {
  const { files } = await assume({ 'credential-process': 'true', ...given })
  const asked: unknown[] = []
  const ports: CredentialProcessPorts = {
    environment: tokens,
    readFile: async () => files.get('settings.json') ?? '',
    async mint(settings) {
      asked.push(settings)
      return credentials
    },
    ...changed,
  }
  return { ports, asked, settings: settingsOf(files.get('settings.json') ?? '') }
}

describe('the credential process', () => {
  test('prints what the tools of AWS read', async () => {
    const { ports } = await left()
    expect(await credentialProcess('/settings.json', ports)).toBe(
      '{"Version":1,"AccessKeyId":"ASIA","SecretAccessKey":"secret","SessionToken":"token","Expiration":"2026-01-01T01:00:00.000Z"}',
    )
  })

  test('opens the session that the step was asked for', async () => {
    const { ports, asked } = await left({
      ...{ 'role-chain': productionRole, 'session-tags': 'team=a', 'role-session-name': 'release' },
      ...{ 'allow-endpoint': 'proxy.example', 'job-workflow-ref': 'o/r/.github/workflows/w.yml@refs/heads/main' },
    })
    await credentialProcess('/settings.json', ports)
    expect(asked).toEqual([
      {
        session: expect.objectContaining({
          ...{ first: deployRole, chain: [productionRole], name: 'release', duration: 3_600 },
          tags: new Map([['team', 'a']]),
        }),
        ...{ region: 'eu-west-1', allowedEndpoints: ['proxy.example'] },
        jobWorkflow: 'o/r/.github/workflows/w.yml@refs/heads/main',
      },
    ])
  })

  test.each<[string, string | undefined, Partial<CredentialProcessPorts>, RegExp]>([
    ['no settings are named', undefined, {}, /no file with the settings/],
    [
      'the settings are gone',
      '/gone.json',
      {
        readFile: () => Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' })),
      },
      /cannot be read: \/gone\.json \(ENOENT\)/,
    ],
    ['the settings are damaged', '/s.json', { readFile: async () => '{}' }, /are damaged: \/s\.json/],
    [
      'its environment lacks the variables for tokens',
      '/s.json',
      { environment: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' } },
      /does not have ACTIONS_ID_TOKEN_REQUEST_TOKEN, with which/,
    ],
  ])('says so when %s, and asks nobody', async (_, path, changed, message) => {
    const { ports, asked } = await left({}, changed)
    await expect(credentialProcess(path, ports)).rejects.toThrow(message)
    expect(asked).toEqual([])
  })
})
