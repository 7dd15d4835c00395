import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { loadScenario } from '../../src/scenario/load.ts'

describe('a scenario file', () => {
  let directory: string

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'scenario-'))
  })

  afterEach(() => rm(directory, { recursive: true }))

  async function file(name: string, text: string): Promise<string> {
    const path = join(directory, name)
    await writeFile(path, text)
    return path
  }

  test.each([
    ['scenario.yaml', 'region: us-east-2\nclusters:\n  - prod\n'],
    ['scenario.json', '{"region":"us-east-2","clusters":["prod"]}'],
  ])('may be %s', async (name, text) => {
    await expect(loadScenario(await file(name, text))).resolves.toMatchObject({
      region: 'us-east-2',
      clusters: [{ name: 'prod' }],
    })
  })

  test('may write what is alike once, with an anchor and a merge key', async () => {
    const path = await file('s.yaml', 'targetGroups: [&blue { name: blue, port: 8080 }, { <<: *blue, name: green }]')
    await expect(loadScenario(path)).resolves.toMatchObject({
      targetGroups: [
        { name: 'blue', port: 8080 },
        { name: 'green', port: 8080 },
      ],
    })
  })

  test('may be empty', async () => {
    await expect(loadScenario(await file('s.yaml', '# nothing\n'))).resolves.toMatchObject({ region: 'eu-west-1' })
  })

  test('gives working directories relative to itself', async () => {
    const path = await file(
      's.yaml',
      'images: [{ image: "app:1", program: { kind: process, entryPoint: [node], workingDirectory: app } }]',
    )

    const { images } = await loadScenario(path)

    expect(images[0]?.program).toMatchObject({ workingDirectory: join(directory, 'app') })
  })

  test.each([
    ['region: [', /Flow sequence/],
    ['region: a\nregion: b', /Map keys must be unique/],
    ['!evil x', /Unresolved tag/],
    ['regoin: x', /regoin: there is no such member/],
  ])('that says %j is refused', async (text, problem) => {
    await expect(loadScenario(await file('s.yaml', text))).rejects.toThrow(problem)
  })

  test('that is a bomb of aliases is refused', async () => {
    const levels = Array.from({ length: 9 }, (_, level) => `l${level}: &l${level} [${`*l${level - 1},`.repeat(9)}]`)
    const text = ['l: &l-1 [x]', ...levels].join('\n')

    await expect(loadScenario(await file('s.yaml', text))).rejects.toThrow(/alias/i)
  })

  test('that is not there is named', async () => {
    await expect(loadScenario(join(directory, 'none.yaml'))).rejects.toThrow(/none\.yaml: cannot be read: ENOENT/)
  })
})
