import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { afterEach, describe, expect, test } from '@jest/globals'
import { namedPipe } from './named-pipe.ts'

const homes: string[] = []
afterEach(async () => {
  for (const home of homes.splice(0)) await rm(home, { recursive: true })
})

async function home(files: { config?: string; credentials?: string }): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'home-'))
  homes.push(path)
  await mkdir(join(path, '.aws'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, '.aws', name), text)
  return path
}

describe("an endpoint in AWS's configuration files", () => {
  test('of the profile in use is refused, with its place', async () => {
    const HOME = await home({ config: '[default]\nregion = eu-west-1\nendpoint_url = https://user:pw@evil.example/\n' })
    const guard = () => guardEndpoints({ HOME }, [])
    expect(guard).toThrow(/\.aws\/config, line 3: sends AWS calls to evil\.example, which is not this machine/)
    expect(guard).not.toThrow(/pw/)
    expect(() => guardEndpoints({ HOME }, ['evil.example'])).not.toThrow()
  })

  test('of a service is refused, and one in the credentials file', async () => {
    const config = '[profile ci]\nservices = mine\n[services mine]\necs =\n  endpoint_url = http://a.example\n'
    const HOME = await home({ config, credentials: '[ci]\r\nendpoint_url=http://b.example\r\n' })
    expect(() => guardEndpoints({ HOME, AWS_PROFILE: 'ci' }, [])).toThrow(
      /config, line 5: sends AWS calls to a\.example.*\n.*credentials, line 2: sends AWS calls to b\.example/,
    )
  })

  test('of another profile is left alone', async () => {
    const HOME = await home({ config: '[profile local]\nendpoint_url = http://localstack:4566\n[default]\n' })
    expect(() => guardEndpoints({ HOME }, [])).not.toThrow()
    expect(() => guardEndpoints({ HOME, AWS_PROFILE: 'local' }, [])).toThrow(/localstack/)
  })

  test('is looked for where the environment says that the files are', async () => {
    const HOME = await home({ config: '[default]\nendpoint_url = ftp://x\n' })
    const refused = /config, line 2: is no http or https URL/
    const nowhere = { HOME: '/nowhere' }
    expect(() => guardEndpoints({ ...nowhere, AWS_CONFIG_FILE: join(HOME, '.aws/config') }, [])).toThrow(refused)
    expect(() => guardEndpoints({ HOME, AWS_CONFIG_FILE: '~/.aws/config' }, [])).toThrow(refused)
    expect(() => guardEndpoints({ HOME: '', USERPROFILE: HOME }, [])).toThrow(refused)
    expect(() => guardEndpoints({ HOME: relative(process.cwd(), HOME) }, [])).toThrow(refused)
    expect(() => guardEndpoints(nowhere, [])).not.toThrow()
  })

  test('of a profile in quotes is refused, and a line that is no section for the SDK ends none', async () => {
    const quoted = await home({ config: '[profile "ci"]\nendpoint_url = http://a.example\n' })
    expect(() => guardEndpoints({ HOME: quoted, AWS_PROFILE: 'ci' }, [])).toThrow(/a\.example/)
    const junk = await home({ config: '[default]\n[profile ci] junk\nendpoint_url = http://a.example\n' })
    expect(() => guardEndpoints({ HOME: junk }, [])).toThrow(/a\.example/)
  })
})

describe("one of AWS's configuration files", () => {
  const guard = (AWS_CONFIG_FILE: string) => () => guardEndpoints({ HOME: '/nowhere', AWS_CONFIG_FILE }, [])

  test('may be missing, empty or a folder', async () => {
    for (const nothing of ['/nowhere', '/dev/null', await home({})]) expect(guard(nothing)).not.toThrow()
  })

  test('that cannot be looked through is refused at once, and not waited for', async () => {
    const path = await home({})
    const pipe = namedPipe(join(path, 'pipe'))
    const large = join(path, 'large')
    await writeFile(large, '')
    await truncate(large, 5 * 1_073_741_824)
    for (const file of [pipe, large, '/dev/zero', '/dev/full']) {
      expect(guard(file)).toThrow(`${file}: is no file that can be looked through for endpoints`)
    }
  })
})
