import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Check, parseSuiteLine } from './check.ts'
import type { Python } from './python.ts'
import { runCommand } from './run-command.ts'
import { type Ended, startSimulator } from './simulator.ts'

export interface Suite {
  /** As people read it. */
  readonly title: string
  /** The Python package with its checks. */
  readonly package: string
  /** The file beside this one with the world that it is let loose on. */
  readonly scenario: string
}

export interface SuiteOptions {
  readonly python: Python
  readonly bundle: string
  /** For what the suite writes; emptied at the start. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly onCheck: (check: Check) => void
}

const longest = 3 * 60_000

/** Lets one witness loose on a simulator of its own and tells every check as it comes. */
export async function runSuite(suite: Suite, options: SuiteOptions): Promise<void> {
  const { bundle, folder, signal } = options
  const onCheck = (check: Check) => options.onCheck({ ...check, name: `${suite.title}: ${check.name}` })
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const simulator = await startSimulator({
    bundle,
    scenarioFile: join(import.meta.dirname, suite.scenario),
    signal,
  })
  try {
    onCheck(await runChecks(suite, { ...options, onCheck, environment: simulator.environment }))
  } finally {
    const ended = await simulator.stop()
    await writeFile(join(folder, 'simulator.log'), ended.log)
    for (const check of checksAtTheEnd(ended)) onCheck(check)
  }
}

async function runChecks(
  suite: Suite,
  options: SuiteOptions & { readonly environment: Readonly<Record<string, string>> },
): Promise<Check> {
  const { python, folder, signal, onCheck } = options
  let hasEnded = false
  const { code, stderr } = await runCommand({
    command: python.command,
    args: ['-m', suite.package],
    environment: await clientEnvironment(options),
    cwd: folder,
    timeout: longest,
    signal,
    onLine: (line) => {
      const parsed = parseSuiteLine(line)
      if (parsed?.kind === 'check') onCheck(parsed.check)
      if (parsed?.kind === 'end') hasEnded = true
    },
  })
  const name = 'the suite comes to its end'
  return {
    name,
    passed: hasEnded && code === 0,
    expected: 'exit code 0',
    seen: `exit code ${code}: ${stderr.slice(-2_000)}`,
  }
}

/** Nothing of the user's own AWS configuration, proxies or caches. */
async function clientEnvironment({
  python,
  folder,
  environment,
}: Pick<SuiteOptions, 'python' | 'folder'> & { readonly environment: Readonly<Record<string, string>> }) {
  const empty = join(folder, 'empty')
  await writeFile(empty, '')
  return {
    ...environment,
    PATH: process.env.PATH,
    // The AWS CLI keeps sessions in a cache below it.
    HOME: folder,
    AWS_CONFIG_FILE: empty,
    AWS_SHARED_CREDENTIALS_FILE: empty,
    AWS_PAGER: '',
    AWS_EC2_METADATA_DISABLED: 'true',
    PYTHONPATH: [join(import.meta.dirname, 'python'), python.environment.PYTHONPATH].filter(Boolean).join(':'),
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONUTF8: '1',
  }
}

/** What the simulator itself has to say about the clients that it had. */
function checksAtTheEnd({ code, log }: Ended): Check[] {
  const lines = log.split('\n')
  const unknown = lines.filter((line) => line.includes('ignored the unknown member'))
  const defects = lines.filter((line) => line.includes('defect of the simulator'))
  return [
    { name: 'the simulator ends when told to', passed: code === 0, expected: 'exit code 0', seen: `exit code ${code}` },
    { name: 'it knew every member', passed: unknown.length === 0, expected: 'none ignored', seen: unknown.join('; ') },
    { name: 'it had no defect', passed: defects.length === 0, expected: 'none', seen: defects.join('; ') },
  ]
}
