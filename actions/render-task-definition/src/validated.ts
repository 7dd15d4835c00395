import { type Failure, failureOf } from '@ecs-actions/domain/failure'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { Finding } from '@ecs-actions/domain/task-definition/validation/finding'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'

/**
 * What is doubtful about a definition, after what AWS would refuse has failed the step.
 * @throws Failure `invalid-source` with all that AWS would refuse, unless only warnings are asked for
 */
export function validated(definition: TaskDefinition, validate: 'error' | 'warn'): readonly Finding[] {
  const findings = findingsIn(definition)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (validate === 'warn' || errors.length === 0) return findings
  throw refusedByAws(definition, errors)
}

function refusedByAws({ family }: TaskDefinition, errors: readonly Finding[]): Failure {
  return failureOf(
    errors.map(({ at, message, rule }) => ({ at: at || 'the definition', message: `${message} (${rule})` })),
    {
      code: 'invalid-source',
      what: `AWS would refuse task definition ${family}`,
      remedy:
        'Correct the template, its overlays or the inputs. Where AWS knows better, validate: warn goes on in spite of it.',
    },
  )
}
