import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTrivyReport } from '@ecs-actions/scan-gate/report-file-client'
import { describe, expect, test } from '@jest/globals'

async function workspace() {
  const root = await mkdtemp(join(tmpdir(), 'scan-gate-'))
  const environment = { GITHUB_WORKSPACE: join(root, 'work'), RUNNER_TEMP: join(root, 'temp') }
  for (const folder of Object.values(environment)) await mkdir(folder)
  return { root, environment, at: (name: string) => join(environment.GITHUB_WORKSPACE, name) }
}

const report = JSON.stringify({ SchemaVersion: 2, Results: [{ Class: 'os-pkgs' }] })

describe('the file of a report', () => {
  test('is read from the workspace or the runner’s temporary folder', async () => {
    const { environment, at } = await workspace()
    const temporary = join(environment.RUNNER_TEMP, 'report.json')
    for (const path of [at('report.json'), temporary]) await writeFile(path, report)
    for (const name of ['report.json', temporary]) {
      const kinds: string[] = []
      for await (const { kind } of (await readTrivyReport(name, environment)) ?? []) kinds.push(kind)
      expect(kinds).toEqual(['header', 'result'])
    }
  })

  test('may be missing', async () => {
    const { environment } = await workspace()
    expect(await readTrivyReport('report.json', environment)).toBeUndefined()
  })

  test('is refused outside of them, also behind a link', async () => {
    const { root, environment, at } = await workspace()
    await writeFile(join(root, 'secret.json'), report)
    await symlink(join(root, 'secret.json'), at('link.json'))
    for (const name of ['../secret.json', 'link.json']) {
      await expect(readTrivyReport(name, environment)).rejects.toThrow(`${name} lies outside of the workspace.`)
    }
  })

  test('is refused when it is a folder, or larger than the limit', async () => {
    const { environment, at } = await workspace()
    await mkdir(at('folder'))
    await expect(readTrivyReport('folder', environment)).rejects.toThrow('folder is no regular file.')
    await writeFile(at('large.json'), '')
    await truncate(at('large.json'), 268_435_457)
    await expect(readTrivyReport('large.json', environment)).rejects.toThrow('the limit is 268435456')
  })
})
