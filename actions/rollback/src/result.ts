import { deploymentUrl } from '@ecs-actions/domain/console-links'
import type { Diagnosis } from '@ecs-actions/domain/deployment/diagnosis'
import type { DeploymentOutcome } from '@ecs-actions/domain/deployment/outcome'
import type { Moment } from '@ecs-actions/domain/deployment/report'
import type { Share } from '@ecs-actions/domain/deployment/traffic'
import { verdictLine } from '@ecs-actions/domain/deployment/verdict-line'
import type { Failure } from '@ecs-actions/domain/failure'
import type { RollbackDecision } from './decision.ts'

/** How a rollback ended. */
export interface RollbackEnd {
  readonly outcome: DeploymentOutcome
  /** ARN of what was gone back to, that of a copy when one was registered. */
  readonly to: string
  /** The deployment that goes back; undefined when there is none. */
  readonly deploymentId: string | undefined
  /** The one that was stopped, or that rolled the rollback back. */
  readonly otherId: string | undefined
  readonly shares: readonly Share[]
  readonly diagnosis: Diagnosis | undefined
  /** undefined for the outcomes that leave the step green. */
  readonly failure: Failure | undefined
}

export interface RollbackResult {
  readonly decision: RollbackDecision
  /** undefined for a dry run. */
  readonly end: RollbackEnd | undefined
  readonly timeline: readonly Moment[]
}

/** The step's outputs, under the names of action.yml. */
export function rollbackOutputs({ decision, end }: RollbackResult, region: string): Record<string, string> {
  const id = end?.deploymentId
  const url = id === undefined ? undefined : deploymentUrl({ region, deploymentId: id })
  return {
    'from-task-definition-arn': decision.from ?? '',
    'to-task-definition-arn': end?.to ?? decision.to,
    candidates: candidatesJson(decision),
    'deployment-id': id ?? '',
    outcome: end?.outcome.kind ?? '',
    'deployment-url': url ?? '',
  }
}

/** The last line of the log, when the step did not fail. */
export function rollbackVerdict({ end }: RollbackResult): string {
  return end ? verdictLine(end.outcome) : 'Dry run: nothing stands against the rollback.'
}

// GitHub takes about 1 MB of output, and nobody goes back a hundred definitions.
const mostCandidates = 100

function candidatesJson({ candidates }: RollbackDecision): string {
  return JSON.stringify(
    candidates.slice(0, mostCandidates).map(({ taskDefinition, deploymentId, at }) => ({
      taskDefinition,
      deploymentId,
      ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    })),
  )
}
