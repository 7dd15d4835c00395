import type { Environment } from './inputs/read.ts'
import { runUrl } from './run-url.ts'

/** Which step of which job of which workflow run this process is. */
export interface RunIdentity {
  /** `owner/name` */
  readonly repository: string
  readonly runId: string
  /** From 1; grows when the run, or a part of it, is run again. */
  readonly attempt: number
  /**
   * What tells the job from every other of its run, the same in all attempts. The key of a job in its workflow file is
   * shared by the legs of a matrix, and by the calls of a reusable workflow; the orchestration id tells them apart.
   */
  readonly job: string
  /** Of its job: the step's id, or the name that the runner gives it. */
  readonly step: string
  readonly sha: string
  readonly actor: string
  /** The page of this attempt. */
  readonly url: string
}

/** @param leg of a matrix; for runners that give no orchestration id */
export function runIdentity(environment: Environment, leg: string | undefined): RunIdentity {
  const value = (name: string) => environment[name] ?? ''
  return {
    repository: value('GITHUB_REPOSITORY'),
    runId: value('GITHUB_RUN_ID'),
    attempt: Number.parseInt(value('GITHUB_RUN_ATTEMPT'), 10) || 1,
    job: [value('GITHUB_JOB'), leg ?? '', jobPath(value('ACTIONS_ORCHESTRATION_ID'))].join(' '),
    step: value('GITHUB_ACTION'),
    sha: value('GITHUB_SHA'),
    actor: value('GITHUB_ACTOR'),
    url: runUrl(environment),
  }
}

/** `caller.migrate.__default` of `<an id of the attempt>.caller.migrate.__default`. */
function jobPath(orchestrationId: string): string {
  const dot = orchestrationId.indexOf('.')
  return dot < 0 ? '' : orchestrationId.slice(dot + 1)
}
