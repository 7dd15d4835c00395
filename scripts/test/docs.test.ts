import { access, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { actions } from '../actions.ts'

const root = dirname(dirname(import.meta.dirname))

async function markdownFiles(): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.md')) found.push(entry.name)
  }
  for (const folder of ['docs', 'actions', 'packages', 'examples']) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).slice(root.length + 1)
      if (entry.isFile() && path.endsWith('.md') && !path.includes('node_modules')) found.push(path)
    }
  }
  return found
}

/** Those of which no test in their file has the name. */
async function unfounded(claims: readonly { path: string; name: string }[]): Promise<string[]> {
  const missing: string[] = []
  for (const { path, name } of claims) {
    const source = (await readFile(join(root, path), 'utf8').catch(() => '')).replaceAll("\\'", "'")
    if (!source.includes(name.replace(/^… | …$/g, ''))) missing.push(`${path}: ${name}`)
  }
  return missing
}

describe('the documents', () => {
  test('link to files that are there', async () => {
    const broken: string[] = []
    for (const file of await markdownFiles()) {
      const text = (await readFile(join(root, file), 'utf8')).replace(/```[\s\S]*?```/g, '')
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)|^\[[^\]]+\]: (\S+)$/gm)) {
        if (target === '' || /^[a-z]+:/.test(target)) continue
        await access(join(root, dirname(file), target)).catch(() => broken.push(`${file}: ${target}`))
      }
    }
    expect(broken).toEqual([])
  })

  test('name tests that exist', async () => {
    const broken: string[] = []
    for (const file of await markdownFiles()) {
      const text = await readFile(join(root, file), 'utf8')
      for (const [, path = ''] of text.matchAll(
        /`((?:packages|actions|bundle|scripts|examples)\/[\w./-]+\.test\.ts)`/g,
      )) {
        await access(join(root, path)).catch(() => broken.push(`${file}: ${path}`))
      }
    }
    expect(broken).toEqual([])
  })

  test.each([
    ['comparison.md', 70],
    ['migrations.md', 17],
  ])('claim in %s only what a test of that name shows', async (file, least) => {
    const page = await readFile(join(root, 'docs', file), 'utf8')
    const list = page.slice(page.indexOf('## Where it is shown'))
    let path = ''
    const claims = [...list.matchAll(/^\d+\. [\s\S]*?(?=\n\d+\. |\n*$(?![\s\S]))/gm)].flatMap(([item]) => {
      return [...item.replace(/\s+/g, ' ').matchAll(/`([\w./-]+\.test\.ts)`|"([^"]+)"/g)].flatMap(([, tests, name]) => {
        path = tests ?? path
        return name === undefined ? [] : [{ path, name }]
      })
    })
    expect(await unfounded(claims)).toEqual([])
    expect(claims.length).toBeGreaterThan(least)
  })

  test('claim of security only what a test of that name shows', async () => {
    const page = await readFile(join(root, 'docs/security.md'), 'utf8')
    const places = new Map(
      [...page.matchAll(/^\[([\w-]+)\]: \.\.\/(\S+)$/gm)].map(([, name = '', path = '']) => [name, path]),
    )
    const invariants = page.slice(page.indexOf('## Invariants'), page.indexOf('## Threats')).replace(/\s+/g, ' ')
    let path = ''
    const claims = [...invariants.matchAll(/\]\[([\w-]+)\]|"([^"]+)"/g)].flatMap(([, reference, name]) => {
      path = reference === undefined ? path : (places.get(reference) ?? `no place called ${reference}`)
      return name === undefined ? [] : [{ path, name }]
    })
    expect(await unfounded(claims)).toEqual([])
    expect(claims.length).toBeGreaterThan(40)
  })

  test("show the quick start's workflow as it is in its folder", async () => {
    const [readme, workflow] = await Promise.all(
      ['README.md', 'docs/quickstart/deploy.yml'].map((path) => readFile(join(root, path), 'utf8')),
    )
    expect(readme).toContain(`\`\`\`yaml\n${workflow}\`\`\`\n`)
  })

  test('tell newcomers the two commands, as CI runs them', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    expect(readme).toContain('```\nnpm ci && npm run demo\nnpm ci && npm test\n```')
  })

  test('say of each official input what the actions do with it', async () => {
    const guide = await readFile(join(root, 'docs/migrating-from-aws-actions.md'), 'utf8')
    const sections = guide.split(/^## /m).filter((section) => / → /.test(section.split('\n')[0] ?? ''))
    expect(sections).toHaveLength(4)
    const wrong: string[] = []
    let rows = 0
    for (const section of sections) {
      const [heading = ''] = section.split('\n')
      const spec = actions[heading.replace(/^.* → /, '').trim()]
      const inputs = section.slice(0, section.search(/^\| output/m))
      for (const [, input = '', state = ''] of inputs.matchAll(/^\| `([\w-]+)` \| (same|refused)/gm)) {
        const holds = state === 'same' ? input in (spec?.inputs ?? {}) : input in (spec?.refused ?? {})
        rows += 1
        if (!holds) wrong.push(`${heading}: ${input} is not ${state}`)
      }
    }
    expect(wrong).toEqual([])
    expect(rows).toBe(99)
  })
})
