import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finished, runCommand } from './run-command.ts'

/** Python or the packages cannot be had: nothing is known about the simulator then. */
export class NotShown extends Error {}

export interface Python {
  readonly command: string
  /** What makes it find the packages. */
  readonly environment: Readonly<Record<string, string>>
}

export interface Place {
  /** Gets the packages in a folder of their own, and a note of what they are. */
  readonly folder: string
  readonly requirementsFile: string
  /** The user's own: it tells where Python is, and pip of a mirror or a proxy. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

const minute = 60_000
// What the pinned packages ask for.
const oldest = [3, 10] as const

/**
 * A Python with exactly the packages of the requirements file. What an earlier run has installed is used again.
 * @throws NotShown
 */
export async function pythonWithPackages(place: Place): Promise<Python> {
  const system = await systemPython(place)
  const way = await pick(system, place)
  const noteFile = join(place.folder, 'installed.json')
  const requirements = await readFile(place.requirementsFile, 'utf8')
  const note = JSON.stringify({ requirements, way: way.name, system, folder: place.folder }, null, 2)
  const { python } = way
  if ((await readFile(noteFile, 'utf8').catch(() => '')) === note && (await canImport(python, place))) return python

  await rm(noteFile, { force: true })
  await rm(way.folder, { recursive: true, force: true })
  await mkdir(place.folder, { recursive: true })
  for (const [command, ...args] of way.commands) {
    const { code, stderr } = await ask(place, { command, args, timeout: 5 * minute })
    if (code !== 0) throw new NotShown(`${args.slice(0, 3).join(' ')} failed: ${lastLine(stderr)}`)
  }
  if (!(await canImport(python, place))) throw new NotShown('awscli and boto3 were installed but cannot be imported')
  await writeFile(noteFile, note)
  return python
}

interface SystemPython {
  readonly executable: string
  readonly version: string
}

async function systemPython(place: Place): Promise<SystemPython> {
  const print = 'import sys; print(sys.executable, *sys.version_info[:3], sep="\\n")'
  const seen: string[] = []
  for (const command of ['python3', 'python']) {
    const { code, stdout } = await ask(place, { command, args: ['-c', print] })
    const [executable = '', major, minor, patch] = stdout.trim().split('\n')
    if (code !== 0 || executable === '') continue
    const version = `${major}.${minor}.${patch}`
    if (Number(major) === oldest[0] && Number(minor) >= oldest[1]) return { executable, version }
    seen.push(`${command} is ${version}`)
  }
  throw new NotShown(`Python ${oldest.join('.')} or newer is needed; ${seen.join(', ') || 'there is no python3'}`)
}

interface Way {
  readonly name: 'venv' | 'target'
  readonly folder: string
  readonly commands: readonly (readonly [string, ...string[]])[]
  readonly python: Python
}

async function pick({ executable }: SystemPython, place: Place): Promise<Way> {
  const { folder, requirementsFile } = place
  const has = async (...args: string[]) => (await ask(place, { command: executable, args })).code === 0
  const install = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '--root-user-action=ignore'] as const
  // A wheel runs nothing of its own while it is installed.
  const what = ['--no-input', '--only-binary', ':all:', '-r', requirementsFile] as const
  // Debian splits venv: without ensurepip it makes an environment without pip.
  if (await has('-c', 'import venv, ensurepip')) {
    const venv = join(folder, 'venv')
    const command = join(venv, 'bin/python')
    return {
      name: 'venv',
      folder: venv,
      commands: [
        [executable, '-m', 'venv', venv],
        [command, ...install, ...what],
      ],
      python: { command, environment: {} },
    }
  }
  if (!(await has('-m', 'pip', '--version'))) throw new NotShown(`${executable} has neither venv nor pip`)
  const packages = join(folder, 'packages')
  return {
    name: 'target',
    folder: packages,
    commands: [[executable, ...install, '--target', packages, ...what]],
    python: { command: executable, environment: { PYTHONPATH: packages } },
  }
}

async function canImport({ command, environment }: Python, place: Place): Promise<boolean> {
  const { code } = await ask(place, { command, args: ['-c', 'import awscli, boto3'], environment })
  return code === 0
}

interface Question {
  readonly command: string
  readonly args: readonly string[]
  /** Besides the user's own. */
  readonly environment?: Readonly<Record<string, string>>
  /** ms */
  readonly timeout?: number
}

function ask(place: Place, { command, args, environment = {}, timeout = minute }: Question): Promise<Finished> {
  const { signal } = place
  return runCommand({ command, args, environment: { ...place.environment, ...environment }, timeout, signal })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
