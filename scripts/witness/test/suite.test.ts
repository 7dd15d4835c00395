import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Check } from '../check.ts'
import { runSuite, type Suite } from '../suite.ts'

const simulator = `
const alive = setInterval(() => {}, 1_000)
process.once('SIGTERM', () => clearInterval(alive))
console.error('12:00:00.000 sts GetCallerIdentity 200')
console.log("export AWS_ENDPOINT_URL=http://127.0.0.1:1")
console.log("export ACTIONS_ID_TOKEN_REQUEST_TOKEN='token'")
`
// A package that tells a variable of its environment as what it has seen.
const python = `#!/bin/sh
tell() { printf '{"check": "%s", "passed": true, "expected": "", "seen": "%s"}\\n' "$1" "$2"; }
case "$2" in
  endpoint) tell endpoint "$AWS_ENDPOINT_URL";;
  config) tell config "$AWS_CONFIG_FILE";;
  user) tell user "$WITNESS_TEST_USER";;
  log) read -r line < simulator.log; tell log "$line";;
  broken) echo no module >&2; exit 1;;
esac
[ "$2" = unended ] || echo '{"end": true}'
`

describe('a suite', () => {
  let root: string
  let folder: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'suite-'))
    folder = join(root, 'suite')
    await mkdir(join(root, 'dist/simulator'), { recursive: true })
    await writeFile(join(root, 'dist/simulator/index.js'), simulator)
    await writeFile(join(root, 'python'), python)
    await chmod(join(root, 'python'), 0o755)
  })

  afterEach(async () => {
    delete process.env.WITNESS_TEST_USER
    await rm(root, { recursive: true })
  })

  async function run(suite: Pick<Suite, 'package' | 'job'>): Promise<Check[]> {
    const checks: Check[] = []
    await runSuite(
      { title: 'suite', scenario: 'scenario.yaml', ...suite },
      {
        ...{ python: { command: join(root, 'python'), environment: {} }, repository: root, folder },
        ...{ signal: new AbortController().signal, onCheck: (check) => checks.push(check) },
      },
    ).catch((error: unknown) => {
      checks.push({ name: 'thrown', passed: false, expected: '', seen: String(error) })
    })
    return checks
  }

  async function seen(suite: Pick<Suite, 'package' | 'job'>): Promise<(readonly [string, string])[]> {
    const own = (await run(suite)).filter(({ name }) => /: (endpoint|config|user|log)$/.test(name))
    return own.map((check) => [check.name, check.seen])
  }

  const atTheEnd = [
    { name: 'suite: the simulator ends when told to', passed: true },
    { name: 'suite: it knew every member', passed: true },
    { name: 'suite: it had no defect', passed: true },
  ]

  test('lets its package look once, with what the simulator exports', async () => {
    await expect(seen({ package: 'endpoint' })).resolves.toEqual([['suite: endpoint', 'http://127.0.0.1:1']])
  })

  test('gives a package nothing of the environment of its user', async () => {
    process.env.WITNESS_TEST_USER = 'somebody'
    await expect(seen({ package: 'user' })).resolves.toEqual([['suite: user', '']])
  })

  test('gives a package an empty configuration of AWS', async () => {
    const [[, file = ''] = []] = await seen({ package: 'config' })
    await expect(readFile(file, 'utf8')).resolves.toBe('')
  })

  test('with a job lets that say who looks, and with what', async () => {
    const checks = await seen({
      package: 'none',
      async job({ environment, look }) {
        await look('config', { AWS_CONFIG_FILE: 'from the job' })
        await look('endpoint', {})
        await look('endpoint', environment)
      },
    })

    expect(checks).toEqual([
      ['suite: config', 'from the job'],
      ['suite: endpoint', ''],
      ['suite: endpoint', 'http://127.0.0.1:1'],
    ])
  })

  test('shows its package what the simulator has noted so far', async () => {
    await expect(seen({ package: 'log' })).resolves.toEqual([['suite: log', '12:00:00.000 sts GetCallerIdentity 200']])
  })

  test('counts the checks of its job', async () => {
    const job: Suite['job'] = async ({ onCheck }) => onCheck({ name: 'own', passed: false, expected: '', seen: '' })
    const checks = await run({ package: 'none', job })

    expect(checks).toMatchObject([{ name: 'suite: own', passed: false }, ...atTheEnd])
  })

  test.each([
    ['broken', 'exit code 1: no module'],
    ['unended', 'exit code 0: '],
  ])('fails when its package is %s', async (name, end) => {
    const checks = await run({ package: name })

    expect(checks).toMatchObject([{ name: `suite: ${name} comes to its end`, passed: false, seen: end }, ...atTheEnd])
  })

  test('ends its simulator when its job fails', async () => {
    const job = () => Promise.reject(new Error('the action failed'))
    const checks = await run({ package: 'none', job })

    expect(checks).toMatchObject([...atTheEnd, { name: 'thrown', seen: 'Error: the action failed' }])
  })

  test('tells why its simulator did not start', async () => {
    await writeFile(
      join(root, 'dist/simulator/index.js'),
      "console.error('the scenario is wrong'); process.exitCode = 2",
    )
    const checks = await run({ package: 'endpoint' })

    expect(checks).toMatchObject([{ seen: 'Error: the simulator did not start: the scenario is wrong' }])
  })
})
