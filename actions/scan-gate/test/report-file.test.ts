import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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

  test('may be missing; a folder is none', async () => {
    const { environment, at } = await workspace()
    await mkdir(at('folder'))
    for (const name of ['report.json', 'folder']) expect(await readTrivyReport(name, environment)).toBeUndefined()
  })

  test('is refused outside of them, also behind a link', async () => {
    const { root, environment, at } = await workspace()
    await writeFile(join(root, 'secret.json'), report)
    await symlink(join(root, 'secret.json'), at('link.json'))
    for (const name of ['../secret.json', 'link.json']) {
      await expect(readTrivyReport(name, environment)).rejects.toThrow(`${name} lies outside of the workspace.`)
    }
  })

  test.each([
    ['UTF-16, as PowerShell redirects', Buffer.from(`\uFEFF${report}`, 'utf16le'), 'it is not encoded in UTF-8'],
    ['gzip', gzipSync(report), 'it is compressed; unpack it first'],
    ['two reports in one', Buffer.from(`${report}\n${report}`), 'it is cut off or damaged'],
  ])('is refused by its name when it is %s', async (_, bytes, what) => {
    const { environment, at } = await workspace()
    await writeFile(at('report.json'), bytes)
    const parts = await readTrivyReport('report.json', environment)
    await expect(parts?.[Symbol.asyncIterator]().next()).rejects.toThrow(`report.json is no JSON: ${what}.`)
  })

  test('is refused when it is larger than the limit, with the way to make it smaller', async () => {
    const { environment, at } = await workspace()
    await writeFile(at('large.json'), '')
    await truncate(at('large.json'), 268_435_457)
    await expect(readTrivyReport('large.json', environment)).rejects.toMatchObject({
      message: expect.stringContaining('the limit is 268435456'),
      remedy: expect.stringContaining('--list-all-pkgs=false'),
    })
  })
})
