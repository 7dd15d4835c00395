import type { DeleteTaskDefinitionsResponse, Failure, TaskDefinition } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../errors.ts'
import type { TaskDefinitions } from './task-definitions.ts'

/** Each is deleted or listed among the failures, with HTTP 200. */
export function deleteTaskDefinitions(
  taskDefinitions: TaskDefinitions,
  references: readonly string[] | undefined,
): DeleteTaskDefinitionsResponse {
  if (!references || references.length < 1 || references.length > 10) {
    throw invalidParameter(`taskDefinitions must have 1 to 10 elements, not ${references?.length ?? 0}.`)
  }
  const deleted: TaskDefinition[] = []
  const failures: Failure[] = []
  for (const reference of references) {
    const found = taskDefinitions.find(reference)
    if (!found) {
      failures.push({ arn: reference, reason: 'The specified task definition does not exist.' })
    } else if (found.definition.status === 'ACTIVE') {
      failures.push({
        arn: found.arn,
        reason: 'The specified task definition is still in ACTIVE status. Please deregister the target and try again.',
      })
    } else {
      deleted.push(taskDefinitions.markDeleted(found).definition)
    }
  }
  return { taskDefinitions: deleted, failures }
}
