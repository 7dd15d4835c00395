import type { StepPlan } from '../workflow/plan.ts'

/** GITHUB_ACTION: a step's id, or the name that the runner makes up for it; a repeated one is numbered. */
export function stepNames(steps: readonly StepPlan[]): ReadonlyMap<StepPlan, string> {
  const used = new Map<string, number>()
  return new Map(
    steps.map((step) => {
      if (step.id !== undefined) return [step, step.id]
      const name = madeUpName(step)
      const count = (used.get(name) ?? 0) + 1
      used.set(name, count)
      return [step, count === 1 ? name : `${name}_${count}`]
    }),
  )
}

function madeUpName({ work }: StepPlan): string {
  if (work.kind === 'run') return '__run'
  if (!work.uses.includes('@')) return '__self'
  return `__${work.uses.replace(/@.*$/, '').replaceAll(/[^\w-]/g, '_')}`
}
