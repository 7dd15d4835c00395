import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configuredEndpoints } from '@ecs-actions/aws/configured-endpoints'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadSharedConfigFiles } from '@smithy/core/config'
import fc from 'fast-check'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'home-'))
})
afterAll(() => rm(home, { recursive: true }))

type Sections = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>

/** What the SDK finds for a profile: its own endpoint, and those of the services that it names. */
function obeyed(config: Sections, credentials: Sections, name: string): string[] {
  const profile = { ...config[name], ...credentials[name] }
  const services = Object.entries(config[`services.${profile.services}`] ?? {})
  const found = services.filter(([key]) => key.endsWith('.endpoint_url')).map(([, value]) => value)
  return [profile.endpoint_url, ...found].filter((value) => value !== undefined)
}

const names = ['ci', 'default', 'profile.ci']
const header = fc
  .record({
    kind: fc.constantFrom(
      '',
      '',
      'profile ',
      'profile ',
      'services ',
      'profile  ',
      'sso-session ',
      'Profile ',
      'profile\t',
    ),
    name: fc.constantFrom(...names),
    quote: fc.constantFrom('', '', '"', "'"),
    before: fc.constantFrom('', ' ', '\t'),
    after: fc.constantFrom('', '', '', ' ', ' # comment', ' ; comment', ' junk', '# glued', ']'),
  })
  .map(({ kind, name, quote, before, after }) => `${before}[${kind}${quote}${name}${quote}]${after}`)
const setting = fc
  .record({
    before: fc.constantFrom('', ' ', '\t', '\u00a0'),
    key: fc.constantFrom('endpoint_url', 'endpoint_url', 'services', 'ecs', 'region', 'Endpoint_Url'),
    equals: fc.constantFrom('=', ' = ', '\t=\t', ' ', '=='),
    value: fc.constantFrom('http://a.example', 'ci', '', 'https://b.example #x', 'https://c\rd.example', '# http://e'),
  })
  .map(({ before, key, equals, value }) => `${before}${key}${equals}${value}`)
const line = fc.oneof(header, setting, setting, fc.constantFrom('', '# comment', 'junk', '[', ']', '[]'))
const file = fc
  .tuple(fc.array(line, { minLength: 2, maxLength: 12, size: 'max' }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end))

test('whatever is in the files: each endpoint that the SDK would obey is found', async () => {
  const environment = {
    HOME: '/nowhere',
    AWS_CONFIG_FILE: join(home, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
  }
  let obeyedInAll = 0
  await fc.assert(
    fc.asyncProperty(file, file, fc.constantFrom(...names), async (config, credentials, AWS_PROFILE) => {
      await writeFile(environment.AWS_CONFIG_FILE, config)
      await writeFile(environment.AWS_SHARED_CREDENTIALS_FILE, credentials)
      const files = await loadSharedConfigFiles({
        ...{ configFilepath: environment.AWS_CONFIG_FILE, filepath: environment.AWS_SHARED_CREDENTIALS_FILE },
        ignoreCache: true,
      })
      const expected = obeyed(files.configFile, files.credentialsFile, AWS_PROFILE)
      const found = configuredEndpoints({ ...environment, AWS_PROFILE }).map(({ value }) => value)
      obeyedInAll += expected.length
      expect(found).toEqual(expect.arrayContaining(expected))
    }),
    { numRuns: 2_000 },
  )
  expect(obeyedInAll).toBeGreaterThan(20)
})
