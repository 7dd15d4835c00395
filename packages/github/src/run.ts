import { createHash } from 'node:crypto'
import type { Environment } from './inputs/read.ts'

/** Which run of which workflow this step belongs to. */
export interface Run {
  readonly repository: string
  readonly runId: string
  readonly runAttempt: string
  readonly job: string
  /** The step: its id, or a name that the runner makes up from its place. */
  readonly step: string
  readonly url: string
}

export function currentRun(environment: Environment): Run {
  const value = (name: string) => environment[name] ?? ''
  const repository = value('GITHUB_REPOSITORY')
  const runId = value('GITHUB_RUN_ID')
  const runAttempt = value('GITHUB_RUN_ATTEMPT')
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com'
  return {
    ...{ repository, runId, runAttempt },
    job: value('GITHUB_JOB'),
    step: value('GITHUB_ACTION'),
    url: `${server}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
  }
}

/**
 * A name for what this step of this attempt does with these parameters, and for nothing else: 64 hexadecimal digits.
 * A repeated call with it is recognised by AWS as the same one.
 */
export function fingerprint(run: Run, parameters: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([run.repository, run.runId, run.runAttempt, run.job, run.step, parameters]))
    .digest('hex')
}
