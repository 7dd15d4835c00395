import type { DeploymentOutcome } from './outcome.ts'

/** The last line of the log of a step that did not fail. */
export function verdictLine({ kind, explanation }: DeploymentOutcome): string {
  return `Verdict: ${kind}: ${explanation}.`
}
