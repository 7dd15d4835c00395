import { interpolate } from '../expressions/expression.ts'
import type { Masks } from '../log/masks.ts'
import type { StepLog } from '../log/step-log.ts'
import type { JobPlan } from '../workflow/plan.ts'
import type { JobResult } from './job-result.ts'
import { interpolateAll, type JobState } from './job-state.ts'

interface Finish {
  readonly plan: JobPlan
  readonly state: JobState
  readonly masks: Masks
  readonly log: StepLog
}

/** Evaluates what a job hands on: its outputs, without the empty and the secret ones, and its environment's URL. */
export function finishJob({ plan, state, masks, log }: Finish): Pick<JobResult, 'outputs' | 'environment'> {
  const scope = state.scope()
  const outputs = new Map<string, string>()
  try {
    for (const [name, value] of Object.entries(interpolateAll(plan.outputs, scope))) {
      if (value === '') continue
      if (masks.hides(value)) log.annotate('warning', `Skip output '${name}' since it may contain secret.`)
      else outputs.set(name, value)
    }
    const url = interpolate(plan.environment?.url ?? '', scope)
    const environment = plan.environment && { name: interpolate(plan.environment.name, scope), url: masks.mask(url) }
    return { outputs: Object.fromEntries(outputs), environment }
  } catch (error) {
    log.annotate('error', `Fail to evaluate job outputs: ${error instanceof Error ? error.message : String(error)}`)
    state.fail()
    return { outputs: {}, environment: undefined }
  }
}
