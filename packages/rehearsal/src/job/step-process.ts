import { constants } from 'node:os'
import { CommandFiles, type FileCommands } from '../files/command-files.ts'
import type { Masks } from '../log/masks.ts'
import type { StepLog } from '../log/step-log.ts'
import type { ProcessTime } from '../process/clock.ts'
import type { Orphans } from '../process/orphans.ts'
import { type ProcessEnd, type RunningProcess, runProcess } from '../process/run-process.ts'

/** Where a job's processes ask for OIDC tokens. */
export interface IdTokenEndpoint {
  readonly url: string
  readonly token: string
}

export interface StepProcessOptions {
  readonly command: string
  readonly arguments: readonly string[]
  readonly node: boolean
  readonly workingDirectory: string
  readonly environment: StepEnvironment
  readonly temp: string
  readonly log: StepLog
  readonly masks: Masks
  readonly orphans: Orphans
  readonly signal?: AbortSignal | undefined
  readonly time?: ProcessTime | undefined
  readonly onStart?: ((process: RunningProcess) => void) | undefined
  readonly onOutput?: ((stream: 'stdout' | 'stderr', chunk: Uint8Array) => void) | undefined
}

/** Where the variables of a step come from; a later one wins. */
interface StepEnvironment {
  readonly machine: Readonly<Record<string, string>>
  /** `env` of workflow, job and step, and what steps wrote to GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>
  /** INPUT_* and STATE_*. */
  readonly action: Readonly<Record<string, string>>
  /** GITHUB_* and RUNNER_*, which nothing can override. */
  readonly contexts: Readonly<Record<string, string>>
  /** Directories that go before PATH, the first one first. */
  readonly path: readonly string[]
  readonly idToken: IdTokenEndpoint | undefined
}

export interface StepProcessEnd extends ProcessEnd, FileCommands {
  /** Of the process and of its commands together. */
  readonly succeeded: boolean
}

/** Runs the process of a step with files of its own, and gathers what it left in them. */
export async function runStepProcess(options: StepProcessOptions): Promise<StepProcessEnd> {
  const { log, masks } = options
  const files = await CommandFiles.create(options.temp)
  const end = await runProcess({
    ...options,
    environment: { ...variables(options.environment), ...files.environment() },
    onOutput: (stream, chunk) => {
      options.onOutput?.(stream, chunk)
      log.write(stream, chunk)
    },
  })
  options.orphans.note(end.group)
  log.end()
  const commands = await files.read(log)
  const exitCode = end.exitCode ?? 128 + (end.signal ? constants.signals[end.signal] : 0)
  return {
    ...end,
    ...commands,
    summary: commands.summary
      .split('\n')
      .map((line) => masks.mask(line))
      .join('\n'),
    succeeded: exitCode === 0 && !log.commandFailed,
  }
}

function variables({ machine, env, action, contexts, path, idToken }: StepEnvironment): Record<string, string> {
  const all = { CI: 'true', ...machine, ...env, ...action, ...contexts, GITHUB_ACTIONS: 'true' }
  const PATH = [...path, env.PATH ?? machine.PATH ?? ''].filter((part) => part !== '').join(':')
  if (!idToken) return { ...all, PATH }
  return {
    ...all,
    PATH,
    ACTIONS_ID_TOKEN_REQUEST_URL: idToken.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: idToken.token,
  }
}

/** RUNNER_* of the runner context. */
export function runnerVariables(context: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value]))
}

/** STATE_* for a post step. */
export function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}
