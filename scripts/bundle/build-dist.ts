import { execFile } from 'node:child_process'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { actions } from '../actions.ts'
import { readTree } from './tree.ts'
import { unresolvedImports } from './unresolved.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** What is bundled: the entry, and its folder below dist/. */
const bundles = [
  { entry: 'bundle/actions.js', folder: '' },
  { entry: 'bundle/simulator.js', folder: 'simulator' },
]

/**
 * Makes dist/ anew in the folder `out`, whole or not at all.
 * @returns the size of its JavaScript in bytes
 */
export async function buildDist(options: { root: string; out: string }): Promise<number> {
  const { root, out } = options
  const draft = `${out}.draft`
  await rm(draft, { recursive: true, force: true })
  await compile(root)
  for (const { entry, folder } of bundles) await bundle({ root, entry: join(root, entry), out: join(draft, folder) })
  await writeStubs(draft)
  const files = await readTree(draft)
  const unresolved = unresolvedImports(files)
  if (unresolved.length > 0) throw new Error(`imports that the bundle cannot resolve:\n${unresolved.join('\n')}`)
  const old = `${out}.old`
  await rm(old, { recursive: true, force: true })
  await rename(out, old).catch(ignoreMissing)
  await rename(draft, out)
  await rm(old, { recursive: true, force: true })
  return [...files].filter(([name]) => name.endsWith('.js')).reduce((sum, [, text]) => sum + text.length, 0)
}

async function compile(root: string): Promise<void> {
  await rm(join(root, 'build/js'), { recursive: true, force: true })
  // Plain JavaScript first: ncc cannot load TypeScript 7, which has no compiler API.
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  await run(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root }).catch(reportOutput)
}

async function bundle(options: { root: string; entry: string; out: string }): Promise<void> {
  const ncc = require.resolve('@vercel/ncc/dist/ncc/cli.js')
  // DEP0187 is ncc's own.
  const flags = [
    '--disable-warning=DEP0187',
    ncc,
    'build',
    options.entry,
    '--out',
    options.out,
    '--no-cache',
    '--quiet',
  ]
  // ncc follows the paths of the tsconfig.json in its working directory, inside of packages too.
  await run(process.execPath, [...flags, '--license', 'licenses.txt'], { cwd: join(options.root, 'bundle') }).catch(
    reportOutput,
  )
}

/** The files that action.yml names, and those that later steps start: each starts its entry of the one shared bundle. */
async function writeStubs(dist: string): Promise<void> {
  for (const [name, { post, entries = [] }] of Object.entries(actions)) {
    await mkdir(join(dist, name), { recursive: true })
    await writeFile(join(dist, name, 'index.js'), stub(name))
    for (const entry of [...(post ? ['post'] : []), ...entries]) {
      await writeFile(join(dist, name, `${entry}.js`), stub(`${name}/${entry}`))
    }
  }
}

function stub(entry: string): string {
  return `import { start } from '../index.js'\nawait start('${entry}')\n`
}

function ignoreMissing(error: { code?: string }): void {
  if (error.code !== 'ENOENT') throw error
}

/** The tool's own words in place of Node's, which repeat them. */
function reportOutput(error: { stdout?: string; stderr?: string; message: string }): never {
  throw new Error(`${error.stdout ?? ''}${error.stderr ?? ''}`.trim().slice(0, 4_000) || error.message)
}
