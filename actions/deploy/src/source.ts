import { parseArn } from '@ecs-actions/domain/arn'
import { Failure } from '@ecs-actions/domain/failure'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { DeployPorts } from './ports.ts'

/** What should be deployed; a file is not registered yet. */
export interface Source {
  readonly definition: TaskDefinition
  readonly arn: string | undefined
}

/**
 * @param name a file of the workspace, or an ARN with its revision
 * @throws Failure `invalid-input` when it is neither
 */
export async function readSource(
  name: string,
  ports: Pick<DeployPorts, 'definitions' | 'readSource'>,
): Promise<Source> {
  if (isRevision(name)) return ports.definitions.describe(name)
  const text = await ports.readSource(name)
  if (text !== undefined) {
    const { parseTaskDefinition } = await import('@ecs-actions/domain/task-definition/parse')
    return { definition: await parseTaskDefinition(text, name), arn: undefined }
  }
  throw new Failure({
    code: 'invalid-input',
    message: `task-definition: there is no file "${name}" in the workspace, and it is no ARN of a task definition with its revision either.`,
    remedy:
      "Check the path, and that the repository is checked out before this step. A family is refused: its latest revision may be anybody's.",
  })
}

function isRevision(name: string): boolean {
  const arn = parseArn(name)
  return arn?.service === 'ecs' && /^task-definition\/[^:]+:\d+$/.test(arn.resource)
}
