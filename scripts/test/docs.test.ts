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

  test('claim in the comparison only what a test of that name shows', async () => {
    const page = await readFile(join(root, 'docs/comparison.md'), 'utf8')
    const list = page.slice(page.indexOf('## Where it is shown'))
    const missing: string[] = []
    let path = ''
    let claims = 0
    for (const [item] of list.matchAll(/^\d+\. [\s\S]*?(?=\n\d+\. |\n*$(?![\s\S]))/gm)) {
      const text = item.replace(/\s+/g, ' ')
      for (const [, file, name] of text.matchAll(/`([\w./-]+\.test\.ts)`|"([^"]+)"/g)) {
        path = file ?? path
        if (name === undefined) continue
        claims += 1
        const source = (await readFile(join(root, path), 'utf8')).replaceAll("\\'", "'")
        if (!source.includes(name.replace(/^… | …$/g, ''))) missing.push(`${path}: ${name}`)
      }
    }
    expect(missing).toEqual([])
    expect(claims).toBeGreaterThan(70)
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
