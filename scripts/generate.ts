import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generatedFiles } from './generate/generated-files.ts'

const root = dirname(import.meta.dirname)
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

const outdated: string[] = []
for (const [path, text] of await generatedFiles(root)) {
  const current = await readFile(join(root, path), 'utf8').catch(() => undefined)
  if (current === text) continue
  outdated.push(path)
  if (values.check) continue
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

if (values.check && outdated.length > 0) {
  console.error(`not what the sources give:\n${outdated.map((path) => `  ${path}`).join('\n')}\nRun: npm run generate`)
  process.exitCode = 1
} else {
  console.log(
    values.check ? 'generated files are current' : `written: ${outdated.join(', ') || 'nothing, all current'}`,
  )
}
