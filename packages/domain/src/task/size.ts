import type { Mistake } from '../failure.ts'
import type { TaskDefinition } from '../task-definition/task-definition.ts'
import { definitionOf } from '../task-definition/validation/definition.ts'
import { taskSizeFindings } from '../task-definition/validation/task-size.ts'
import { infrastructureOf } from './infrastructure.ts'
import type { TaskCapacity, TaskOverrides } from './order.ts'

interface SizeFacts {
  readonly overrides: Pick<TaskOverrides, 'cpu' | 'memory'>
  readonly definition: TaskDefinition
  readonly capacity: TaskCapacity
}

/**
 * What the rules for task definitions say of the size that the overrides make of it. A size that may be newer than this
 * version is a warning, and no mistake.
 */
export function sizeProblems({ overrides, definition, capacity }: SizeFacts): {
  readonly mistakes: readonly Mistake[]
  readonly warnings: readonly string[]
} {
  const { cpu, memory } = overrides
  if (cpu === undefined && memory === undefined) return { mistakes: [], warnings: [] }
  const overridden = {
    ...definition,
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
    requiresCompatibilities: infrastructureOf(capacity) === 'FARGATE' ? ['FARGATE'] : [],
  }
  const found = [...taskSizeFindings(definitionOf(overridden))]
  return {
    mistakes: found
      .filter(({ severity }) => severity === 'error')
      .map(({ at, message }) => ({ at, message: message.replace(/\.$/, '') })),
    warnings: found.filter(({ severity }) => severity === 'warning').map(({ at, message }) => `${at}: ${message}`),
  }
}
