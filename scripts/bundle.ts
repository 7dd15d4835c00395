import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDist } from './bundle/build-dist.ts'
import { differences } from './bundle/tree.ts'

const root = dirname(import.meta.dirname)
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, out: { type: 'string' } } })

if (values.check) {
  const fresh = join(root, 'build/dist-check')
  await buildDist({ root, out: fresh })
  const found = await differences(join(root, 'dist'), fresh)
  await rm(fresh, { recursive: true })
  if (found.length > 0) {
    console.error(
      `dist/ is not what the sources give:\n${found.map((line) => `  ${line}`).join('\n')}\nRun: npm run build`,
    )
    process.exitCode = 1
  } else {
    console.log('dist/ is what the sources give')
  }
} else {
  const out = join(root, values.out ?? 'dist')
  const size = await buildDist({ root, out })
  console.log(`built ${out}: ${(size / 1_000).toFixed(0)} kB of JavaScript`)
}
