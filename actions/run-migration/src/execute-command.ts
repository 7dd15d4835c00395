import { errorText } from '@ecs-actions/domain/failure'
import { execStatement, sessionActions, taskRoleArn } from '@ecs-actions/domain/task/execute-command'
import type { TaskOrder } from '@ecs-actions/domain/task/order'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import type { PlanPorts } from './plan-ports.ts'

/**
 * What the reader should know of the task's role before a shell is opened with it. Never more than a warning: policies
 * may depend on conditions that the simulation does not know, and who starts tasks need not be able to read roles.
 */
export async function checkedRole(
  order: TaskOrder,
  registered: RegisteredDefinition,
  { iam }: Pick<PlanPorts, 'iam'>,
): Promise<string | undefined> {
  const roleArn = taskRoleArn(order.overrides, registered)
  if (roleArn === undefined) return undefined
  try {
    const missing = await (await iam()).notAllowed({ roleArn, actions: sessionActions })
    if (missing.length === 0) return undefined
    return `The policies of ${roleArn} do not seem to allow what enable-execute-command needs; no shell can be opened in the task without it: ${execStatement(missing)}`
  } catch (error) {
    return `Whether ${roleArn} allows what enable-execute-command needs was not checked. ${errorText(error)}`
  }
}
