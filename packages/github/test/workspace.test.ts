import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWorkspaceFile } from '@ecs-actions/github/workspace'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

describe('a file of the workspace', () => {
  let root = ''
  const read = (name: string) =>
    readWorkspaceFile(name, { GITHUB_WORKSPACE: join(root, 'work'), RUNNER_TEMP: join(root, 'temp') })

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'workspace-'))
    for (const folder of ['work/deep', 'temp', 'work-too']) await mkdir(join(root, folder), { recursive: true })
    await writeFile(join(root, 'work/deep/td.json'), 'inside')
    await writeFile(join(root, 'temp/rendered.json'), 'temporary')
    await writeFile(join(root, 'secret'), 'secret')
    await writeFile(join(root, 'work-too/secret'), 'secret')
    await symlink(join(root, 'secret'), join(root, 'work/link'))
    await symlink(join(root, 'work/deep'), join(root, 'work/folder'))
    await writeFile(join(root, 'work/large'), Buffer.alloc(1_048_577))
  })
  afterAll(() => rm(root, { recursive: true }))

  test('is read by its relative path, through links that stay inside', async () => {
    expect(await read('deep/td.json')).toBe('inside')
    expect(await read('folder/td.json')).toBe('inside')
  })

  test("may lie in the runner's temporary folder, where earlier steps put theirs", async () => {
    expect(await read(join(root, 'temp/rendered.json'))).toBe('temporary')
  })

  test.each(['missing.json', 'deep/td.json/more', 'a'.repeat(5_000)])('%# is none', async (name) => {
    expect(await read(name)).toBeUndefined()
  })

  test.each(['../secret', 'link', '../work-too/secret', '/etc/passwd', '..', '.'])(
    '%s is refused: it leads outside',
    async (name) => {
      await expect(read(name)).rejects.toThrow(/outside of the workspace/)
    },
  )

  test('a folder is no file, a loop of links and a huge file are refused', async () => {
    expect(await read('deep')).toBeUndefined()
    await symlink(join(root, 'work/loop'), join(root, 'work/loop'))
    await expect(read('loop')).rejects.toThrow(/cannot be read \(ELOOP\)/)
    await expect(read('large')).rejects.toThrow(/the limit is 1048576/)
  })
})
