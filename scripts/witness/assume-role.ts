import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ActionRun, type RunActionOptions, runAction } from '@ecs-actions/rehearsal'
import type { World } from './suite.ts'

type Environment = Readonly<Record<string, string>>

/** A job of one machine after the main phase of its assume-role step. */
export interface AssumedRole {
  /** What the step exported. */
  readonly exported: Environment
  /** What a later `run:` step has. */
  readonly environment: Environment
  /** Runs the post phase. */
  post(): Promise<Afterwards>
}

interface Afterwards {
  /** What the post phase exported. */
  readonly exported: Environment
  /** What a step after it would have. */
  readonly environment: Environment
  /** What the step has left in RUNNER_TEMP. */
  readonly left: readonly string[]
}

// It takes about a second; its own patience with STS is two minutes.
const longest = 60_000

/**
 * Runs assume-role as it is shipped.
 * @throws Error with its log when a phase of it fails
 */
export async function assumeRole(
  { repository, environment, folder, signal }: Pick<World, 'repository' | 'environment' | 'folder' | 'signal'>,
  job: {
    /** Of its files. */
    readonly name: string
    readonly inputs: Environment
    /** What steps before it have set. */
    readonly before: Environment
  },
): Promise<AssumedRole> {
  const { AWS_ENDPOINT_URL = '', ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '' } = environment
  const machine = { HOME: folder, AWS_ENDPOINT_URL, ...job.before }
  const temp = join(folder, job.name)
  const workspace = join(folder, `${job.name}-workspace`)
  await mkdir(workspace)
  const phase = (options: Partial<RunActionOptions>) =>
    succeeded({
      ...{ action: join(repository, 'actions/assume-role'), workspace, temp, environment: machine },
      idToken: { url: ACTIONS_ID_TOKEN_REQUEST_URL, token: ACTIONS_ID_TOKEN_REQUEST_TOKEN },
      signal: AbortSignal.any([signal, AbortSignal.timeout(longest)]),
      ...options,
    })
  const main = await phase({ inputs: job.inputs })
  const later = { ...machine, ...main.env, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN }
  return {
    exported: main.env,
    environment: later,
    async post() {
      const { env } = await phase({ phase: 'post', state: main.state, environment: { ...machine, ...main.env } })
      // The rest is of the runner itself.
      const left = (await readdir(temp)).filter((name) => !name.startsWith('_'))
      return { exported: env, environment: { ...later, ...env }, left }
    },
  }
}

async function succeeded(options: RunActionOptions): Promise<ActionRun> {
  const run = await runAction(options)
  if (run.conclusion === 'success') return run
  const log = run.lines.map(({ text }) => text).join('\n')
  throw new Error(
    `the ${options.phase ?? 'main'} phase of assume-role ended in ${run.conclusion}: ${log.slice(-2_000)}`,
  )
}
