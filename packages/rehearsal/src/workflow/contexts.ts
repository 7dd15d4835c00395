const run = ['github', 'inputs', 'vars']
const jobIf = [...run, 'needs']
const job = [...jobIf, 'strategy']
const step = [...job, 'env', 'job', 'runner', 'steps']

/**
 * The contexts that each key may use.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability
 */
export const contextsOf = {
  workflowEnv: [...run, 'secrets'],
  jobIf,
  job,
  jobEnv: [...job, 'secrets'],
  defaults: [...job, 'env'],
  environmentUrl: step,
  jobOutputs: [...step, 'secrets'],
  stepIf: step,
  step: [...step, 'secrets'],
} as const satisfies Record<string, readonly string[]>
