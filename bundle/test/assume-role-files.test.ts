import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type RoleJob, roleJob } from './support/role-job.ts'
import { productionRole } from './support/roles.ts'

const open = closedAfterEach<RoleJob>()

async function newJob(): Promise<RoleJob> {
  const job = await roleJob()
  open.push(job)
  return job
}

const old = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

describe('the files that a run leaves', () => {
  const asked = { 'role-chain': productionRole }

  test.each<[string, Record<string, string>, RegExp]>([
    ['in GITHUB_ENV alone, where later steps get them from', {}, /_runner_file_commands\/env_/],
    [
      'in GITHUB_OUTPUT alone, where outputs are asked for',
      { 'output-credentials': 'true', 'output-env-credentials': 'false' },
      /_runner_file_commands\/output_/,
    ],
  ])('hold the last credentials %s', async (_, inputs, place) => {
    const { main, files, secrets } = await newJob()
    await main({ ...asked, ...inputs })
    const [token, ...credentials] = secrets
    const found = places(await files(), [token ?? '', ...credentials])
    expect(found.get(token ?? '')).toEqual([])
    for (const secret of credentials.slice(0, 3)) expect(found.get(secret)).toEqual([])
    for (const secret of credentials.slice(3)) expect(found.get(secret)).toEqual([expect.stringMatching(place)])
  })

  test('hold no secret at all with a profile, neither new nor old ones', async () => {
    const { main, files, secrets } = await newJob()
    const run = await main({ ...asked, 'credential-process': 'true' }, { environment: old })
    expect(run.exitCode).toBe(0)
    const texts = await files()
    expect([...texts.keys()].filter((path) => /settings\.json$|config$|credentials$|earlier$/.test(path))).toHaveLength(
      4,
    )
    const all = [...secrets, old.AWS_ACCESS_KEY_ID, old.AWS_SECRET_ACCESS_KEY]
    expect([...places(texts, all).values()].flat()).toEqual([])
  })
})

test('the folder of a step, and what is in it, is for the user of the job alone', async () => {
  const { main } = await newJob()
  const { env } = await main({ 'credential-process': 'true' })
  const folder = dirname(env.AWS_CONFIG_FILE ?? '')
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  const names = await readdir(folder)
  expect(names.toSorted()).toEqual(['config', 'credentials', 'earlier', 'settings.json'])
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
})

/** The paths of the files that hold a secret, plain or as it stands in JSON, a URL or Base64. */
function places(files: ReadonlyMap<string, string>, secrets: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const secret of secrets) {
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').slice(0, -4)]
    const paths = [...files].filter(([, text]) => forms.some((form) => text.includes(form)))
    found.set(
      secret,
      paths.map(([path]) => path),
    )
  }
  return found
}
