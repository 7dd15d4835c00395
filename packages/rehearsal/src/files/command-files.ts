import { randomUUID } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StepLog } from '../log/step-log.ts'
import { parseKeyValues } from './key-values.ts'

/** What a step said through its files. Names come with their last value. */
export interface FileCommands {
  readonly outputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Directories for PATH, the last one goes first. */
  readonly path: readonly string[]
  /** Markdown, unmasked. */
  readonly summary: string
}

const kinds = {
  output: 'GITHUB_OUTPUT',
  env: 'GITHUB_ENV',
  state: 'GITHUB_STATE',
  path: 'GITHUB_PATH',
  step_summary: 'GITHUB_STEP_SUMMARY',
} as const

type Kind = keyof typeof kinds

/** A step summary may have this many bytes; GitHub drops a larger one as a whole. */
const largestSummary = 1024 * 1024

/** The files through which one step talks to the runner. */
export class CommandFiles {
  readonly #paths: ReadonlyMap<Kind, string>

  private constructor(paths: ReadonlyMap<Kind, string>) {
    this.#paths = paths
  }

  static async create(temp: string): Promise<CommandFiles> {
    const directory = join(temp, '_runner_file_commands')
    await mkdir(directory, { recursive: true })
    const suffix = randomUUID()
    const paths = new Map<Kind, string>()
    for (const kind of ['output', 'env', 'state', 'path', 'step_summary'] as const) {
      const path = join(directory, `${kind}_${suffix}`)
      await writeFile(path, '')
      paths.set(kind, path)
    }
    return new CommandFiles(paths)
  }

  environment(): Record<string, string> {
    return Object.fromEntries(this.#paths.entries().map(([kind, path]) => [kinds[kind], path]))
  }

  /** Reads what the step has written; what the runner would not accept is told to the log, and fails the step. */
  async read(log: StepLog): Promise<FileCommands> {
    const env = await this.#pairs('env', log)
    return {
      outputs: await this.#pairs('output', log),
      env: withoutBlocked(env, log),
      state: await this.#pairs('state', log),
      path: (await this.#text('path')).split(/\r\n|\n|\r/).filter((line) => line !== ''),
      summary: await this.#summary(log),
    }
  }

  async #pairs(kind: Kind, log: StepLog): Promise<Record<string, string>> {
    const { pairs, problem } = parseKeyValues(await this.#text(kind))
    if (problem !== undefined) {
      log.fail(`Unable to process file command '${kind}' successfully.`)
      log.fail(problem)
    }
    return Object.fromEntries(pairs)
  }

  async #summary(log: StepLog): Promise<string> {
    const size = await stat(this.#path('step_summary')).then(
      (file) => file.size,
      () => 0,
    )
    if (size <= largestSummary) return this.#text('step_summary')
    const [most, got] = [largestSummary, size].map((bytes) => `${Math.floor(bytes / 1024)}k`)
    log.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${most}, got ${got}.`)
    return ''
  }

  /** A step may delete its files; to the runner they are then empty. */
  #text(kind: Kind): Promise<string> {
    return readFile(this.#path(kind), 'utf8').catch(() => '')
  }

  #path(kind: Kind): string {
    return this.#paths.get(kind) ?? ''
  }
}

function withoutBlocked(env: Record<string, string>, log: StepLog): Record<string, string> {
  const accepted = Object.entries(env).filter(([name]) => {
    if (name.toUpperCase() !== 'NODE_OPTIONS') return true
    log.annotate('error', `Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.`)
    return false
  })
  return Object.fromEntries(accepted)
}
