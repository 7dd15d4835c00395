import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'

const root = dirname(import.meta.dirname)

/** What is proven of the sources without running them, each by one command. */
const checks: readonly [string, readonly string[]][] = [
  ['format, lint and layers', ['biome', 'check', '--error-on-warnings', '.']],
  ['types', ['tsc', '-p', 'tsconfig.json']],
  ['unused code and dependencies', ['knip', '--treat-config-hints-as-errors']],
  ['generated files are current', ['node', 'scripts/generate.ts', '--check']],
]

for (const [what, [command = '', ...args]] of checks) {
  const start = performance.now()
  // npm puts the project's own tools first in PATH.
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  const passed = status === 0
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${what} (${((performance.now() - start) / 1_000).toFixed(1)} s)`)
  if (passed) continue
  console.log(`${stdout}${stderr}`)
  process.exitCode = 1
}
