import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const root = dirname(dirname(import.meta.dirname))
const run = promisify(execFile)

/** A line of code in a place where it must not stand, and one of the same kind where it may. */
const rules: readonly { rule: string; forbidden: [string, string]; allowed: [string, string] }[] = [
  {
    rule: 'domain imports no other layer',
    forbidden: ['packages/domain/src', "import { x } from '@ecs-actions/aws/x'"],
    allowed: ['actions/deploy/src', "import { x } from '@ecs-actions/aws/x'"],
  },
  {
    rule: 'domain does no I/O',
    forbidden: ['packages/domain/src', "import { x } from 'node:fs'"],
    allowed: ['packages/github/src', "import { x } from 'node:fs'"],
  },
  {
    rule: 'domain does no I/O through subpaths either',
    forbidden: ['packages/domain/src', "import { x } from 'node:fs/promises'"],
    allowed: ['packages/domain/src', "import { x } from 'yaml'"],
  },
  {
    rule: 'domain knows no SDK type',
    forbidden: ['packages/domain/src', "import type { x } from '@aws-sdk/client-ecs'"],
    allowed: ['packages/aws/src', "import type { x } from '@aws-sdk/client-ecs'"],
  },
  {
    rule: 'domain has no clock',
    forbidden: ['packages/domain/src', 'const x = Date.now()'],
    allowed: ['packages/operations/src', 'const x = Date.now()'],
  },
  {
    rule: 'domain has no process',
    forbidden: ['packages/domain/src', 'const x = process.env'],
    allowed: ['packages/github/src', 'const x = process.env'],
  },
  {
    rule: 'domain has no Buffer',
    forbidden: ['packages/domain/src', "const x = Buffer.from('')"],
    allowed: ['packages/github/src', "const x = Buffer.from('')"],
  },
  {
    rule: 'domain has no timers',
    forbidden: ['packages/domain/src', 'const x = setTimeout(() => {}, 1)'],
    allowed: ['packages/rehearsal/src', 'const x = setTimeout(() => {}, 1)'],
  },
  {
    rule: 'operations import domain only',
    forbidden: ['packages/operations/src', "import { x } from '@ecs-actions/github/x'"],
    allowed: ['packages/operations/src', "import { x } from '@ecs-actions/domain/x'"],
  },
  {
    rule: 'composition knows no action',
    forbidden: ['packages/composition/src', "import { x } from '@ecs-actions/deploy/x'"],
    allowed: ['packages/composition/src', "import { x } from '@ecs-actions/github/x'"],
  },
  {
    rule: 'composition makes no SDK client',
    forbidden: ['packages/composition/src', "import { x } from '@aws-sdk/client-sts'"],
    allowed: ['packages/composition/src', "import { x } from '@actions/core'"],
  },
  {
    rule: 'aws does not know github',
    forbidden: ['packages/aws/src', "import { x } from '@ecs-actions/github/x'"],
    allowed: ['packages/aws/src', "import { x } from '@ecs-actions/domain/x'"],
  },
  {
    rule: 'github does not know aws',
    forbidden: ['packages/github/src', "import { x } from '@ecs-actions/aws/x'"],
    allowed: ['packages/github/src', "import { x } from '@actions/core'"],
  },
  {
    rule: 'the simulator does not know the suite',
    forbidden: ['packages/simulator/src', "import { x } from '@ecs-actions/domain/x'"],
    allowed: ['packages/simulator/src', "import { x } from '@aws-sdk/client-ecs'"],
  },
  {
    rule: 'what ships does not import the simulator',
    forbidden: ['actions/deploy/src', "import { x } from '@ecs-actions/simulator'"],
    allowed: ['actions/deploy/test', "import { x } from '@ecs-actions/simulator'"],
  },
  {
    rule: 'only main, post-main and clients wire the outside in',
    forbidden: ['actions/deploy/src', "import { x } from '@aws-sdk/client-ecs'"],
    allowed: ['actions/deploy/src/main.ts', "import { x } from '@aws-sdk/client-ecs'"],
  },
  {
    rule: 'only they, whatever later steps start',
    forbidden: ['actions/assume-role/src', "import { x } from 'node:fs/promises'"],
    allowed: ['actions/assume-role/src/credential-process-main.ts', "import { x } from 'node:fs/promises'"],
  },
  {
    rule: 'nothing is called any',
    forbidden: ['packages/aws/src', 'const x: any = 1'],
    allowed: ['packages/aws/src', 'const x: unknown = 1'],
  },
]

describe('the linter enforces the layers', () => {
  let folder = ''
  const complaints = new Map<string, string[]>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layers-'))
    await cp(join(root, 'biome.json'), join(folder, 'biome.json'))
    await run('git', ['init', '-q'], { cwd: folder })
    for (const [index, { forbidden, allowed }] of rules.entries()) {
      await write(`${forbidden[0]}/forbidden-${index}.ts`, forbidden[1])
      await write(allowed[0].endsWith('.ts') ? allowed[0] : `${allowed[0]}/allowed-${index}.ts`, allowed[1])
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const flags = ['lint', '--max-diagnostics=none', '--reporter=json', '.']
    const result = await run(process.execPath, [biome, ...flags], { cwd: folder, maxBuffer: 16 << 20 }).catch(
      (error) => error,
    )
    for (const { category, location } of JSON.parse(result.stdout).diagnostics) {
      const path = String(location.path?.file ?? location.path).replace(/^\.\//, '')
      complaints.set(path, [...(complaints.get(path) ?? []), category])
    }
  }, 30_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function write(path: string, line: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `${line}\nexport const y = [x]\n`)
  }

  const layerRules = /noRestrictedImports|noRestrictedGlobals|noExplicitAny/

  test.each(rules.map((rule, index) => ({ ...rule, index })))('$rule', ({ forbidden, allowed, index }) => {
    const path = (place: string, kind: string) => (place.endsWith('.ts') ? place : `${place}/${kind}-${index}.ts`)
    const found = (place: string, kind: string) =>
      (complaints.get(path(place, kind)) ?? []).filter((name) => layerRules.test(name))
    expect(found(forbidden[0], 'forbidden')).toHaveLength(1)
    expect(found(allowed[0], 'allowed')).toEqual([])
  })
})

test('no rule is suppressed anywhere', async () => {
  // Put together, so that this file does not find itself.
  const marks = new RegExp(
    ['biome-' + 'ignore', '@ts-' + '(ignore|expect-error|nocheck)', 'eslint-' + 'disable', 'istanbul ' + 'ignore'].join(
      '|',
    ),
  )
  const found: string[] = []
  for (const folder of ['actions', 'packages', 'scripts', 'bench', 'bundle', 'examples']) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (!entry.isFile() || !/\.(ts|js|mjs)$/.test(entry.name) || path.includes('node_modules')) continue
      if (marks.test(await readFile(path, 'utf8'))) found.push(path)
    }
  }
  expect(found).toEqual([])
})
