import { createHash } from 'node:crypto'

/**
 * ACTIONS_ORCHESTRATION_ID, which runners from 2.331 on give to steps: a GUID of the run's attempt, then the job.
 * Source: https://github.com/actions/runner/pull/4178
 * @param options.job the ids of the callers' jobs and of the job, and the leg of its matrix: `caller.migrate.__default`
 */
export function orchestrationVariables(options: {
  readonly github: Readonly<Record<string, string>>
  readonly job: string
}): Record<string, string> {
  const { run_id = '', run_attempt = '' } = options.github
  // Derived, not random: main and post phase, and all jobs of an attempt, have the same.
  const hash = createHash('sha256').update(`${run_id}/${run_attempt}`).digest('hex')
  const guid = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)]
  return { ACTIONS_ORCHESTRATION_ID: `${guid.join('-')}.${options.job}` }
}
