import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Check, parseSuiteLine } from './check.ts'
import type { Python } from './python.ts'
import { runCommand } from './run-command.ts'

const longest = 3 * 60_000

/** Runs a Python package with checks, tells each as it comes, and then whether the package came to its end. */
export async function runPackage(
  name: string,
  options: {
    readonly python: Python
    /** Its working directory, and HOME. */
    readonly folder: string
    readonly environment: Readonly<Record<string, string>>
    readonly signal: AbortSignal
    readonly onCheck: (check: Check) => void
  },
): Promise<void> {
  const { python, folder, signal, onCheck } = options
  let hasEnded = false
  const { code, stderr } = await runCommand({
    command: python.command,
    args: ['-m', name],
    environment: { ...(await bareEnvironment({ python, folder })), ...options.environment },
    cwd: folder,
    timeout: longest,
    signal,
    onLine: (line) => {
      const parsed = parseSuiteLine(line)
      if (parsed?.kind === 'check') onCheck(parsed.check)
      if (parsed?.kind === 'end') hasEnded = true
    },
  })
  onCheck({
    name: `${name} comes to its end`,
    passed: hasEnded && code === 0,
    expected: 'exit code 0',
    seen: `exit code ${code}: ${stderr.slice(-2_000)}`,
  })
}

/** Nothing of the user's own AWS configuration, proxies or caches. */
async function bareEnvironment({ python, folder }: { readonly python: Python; readonly folder: string }) {
  const empty = join(folder, 'empty')
  await writeFile(empty, '')
  return {
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
