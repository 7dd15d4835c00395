import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The runner's machine for one job: its directories and what its processes find in their environment. */
export interface Machine {
  readonly temp: string
  readonly eventPath: string
  /** The runner context. */
  readonly runner: Readonly<Record<string, string>>
  /** Before anything that a workflow adds. */
  readonly environment: Readonly<Record<string, string>>
  /** Removes everything but a `temp` that was given. */
  remove(): Promise<void>
}

export interface MachineOptions {
  readonly workspace: string
  readonly event: Readonly<Record<string, unknown>>
  /** More variables for the machine; HOME and PATH may be among them. */
  readonly environment: Readonly<Record<string, string>>
  readonly debug: boolean
  /** A directory that stays, in place of one of the machine's own. */
  readonly temp?: string | undefined
}

// All else stays outside, above all the credentials and the profile of whoever starts the rehearsal.
const inherited = ['LANG', 'LC_ALL', 'PATH', 'TZ', 'USER']

export async function createMachine(options: MachineOptions): Promise<Machine> {
  const { workspace, event, environment, debug } = options
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'rehearsal-')))
  const temp = options.temp === undefined ? join(directory, '_temp') : resolve(options.temp)
  const toolCache = join(directory, '_tool')
  const home = join(directory, 'home')
  const eventPath = join(temp, '_github_workflow', 'event.json')
  for (const path of [toolCache, home, dirname(eventPath)]) await mkdir(path, { recursive: true })
  await writeFile(eventPath, JSON.stringify(event, undefined, 2))
  const own = inherited.map((name) => [name, process.env[name]] as const)
  return {
    temp,
    eventPath,
    runner: {
      arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
      environment: 'github-hosted',
      name: 'Rehearsal',
      os: process.platform === 'darwin' ? 'macOS' : 'Linux',
      temp,
      tool_cache: toolCache,
      workspace: dirname(workspace),
      ...(debug ? { debug: '1' } : {}),
    },
    environment: {
      ...Object.fromEntries(own.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
      HOME: home,
      ...environment,
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}
