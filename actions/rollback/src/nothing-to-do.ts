import type { RollbackDecision } from './decision.ts'
import type { RollbackResult } from './result.ts'
import type { Scene } from './scene.ts'

/** The result when the service need not go back. */
export function nothingToDo(
  facts: Pick<RollbackDecision, 'around' | 'reason' | 'candidates' | 'why'>,
  { serving }: Pick<Scene, 'serving'>,
): Omit<RollbackResult, 'timeline'> {
  const { taskDefinition: to, createdAt: since } = serving
  return {
    decision: { ...facts, way: 'nothing-to-do', from: undefined, to, images: new Map() },
    end: {
      outcome: { kind: 'nothing-to-do', explanation: facts.why },
      ...{ to, deploymentId: undefined, otherId: undefined, diagnosis: undefined, failure: undefined },
      shares: [{ taskDefinition: to, weight: undefined, since }],
    },
  }
}
