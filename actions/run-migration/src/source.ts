import { parseArn } from '@ecs-actions/domain/arn'
import { Failure } from '@ecs-actions/domain/failure'

/**
 * Whether a task-definition input that names no file can be a name in ECS.
 * @throws Failure `invalid-input` when it can only have been meant as a file
 */
export function requireEcsName(source: string): void {
  const arn = parseArn(source)
  if (arn?.service === 'ecs' && arn.resource.startsWith('task-definition/')) return
  if (/^[A-Za-z0-9_-]{1,255}(:\d+)?$/.test(source)) return
  throw new Failure({
    code: 'invalid-input',
    message: `task-definition: there is no file "${source}" in the workspace, and it is no ARN, family or family:revision either.`,
    remedy: 'Check the path, and that the repository is checked out before this step.',
  })
}
