import type { JobPlan, StepPlan } from '../workflow/plan.ts'
import type { StepResult } from './job-result.ts'
import type { JobState } from './job-state.ts'
import { stepNames } from './step-name.ts'
import type { StepRunner } from './step-runner.ts'

interface Steps {
  readonly plan: JobPlan
  readonly state: JobState
  readonly runner: StepRunner
}

/** All main phases in order, then the post phases of those that were started, the last one first. */
export async function runSteps({ plan, state, runner }: Steps): Promise<StepResult[]> {
  const results: StepResult[] = []
  const posts: { step: StepPlan; condition: string; savedState: Readonly<Record<string, string>> }[] = []
  const names = stepNames(plan.steps)
  const take = async (turn: Parameters<StepRunner['run']>[0]) => {
    const report = await runner.run(turn)
    state.record(report.result)
    results.push(report.result)
    return report
  }
  for (const step of plan.steps) {
    const action = names.get(step) ?? ''
    const number = results.length + 1
    const report = await take({ step, number, action, phase: 'main', condition: step.if, savedState: {} })
    const post =
      step.work.kind === 'action' && step.work.action.post !== undefined ? step.work.action.postIf : undefined
    if (report.started && post !== undefined) posts.unshift({ step, condition: post, savedState: report.savedState })
  }
  for (const post of posts) {
    await take({ ...post, number: results.length + 1, action: names.get(post.step) ?? '', phase: 'post' })
  }
  return results
}
