import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import { checkedRole } from './execute-command.ts'
import type { MigrationInputs } from './inputs.ts'
import { type MigrationPlan, migrationPlan } from './plan.ts'
import type { PlanPorts } from './plan-ports.ts'

/**
 * The plan of a step, with what its service has to say, and with the role of its task looked at where a shell is asked
 * for. Nobody is asked whom the inputs do not name.
 * @throws Failure `invalid-input` for what ECS would refuse; others when the service cannot be read
 */
export async function planned(
  inputs: MigrationInputs,
  registered: RegisteredDefinition,
  ports: PlanPorts,
): Promise<MigrationPlan> {
  const { cluster, service } = inputs
  const settings = service === undefined ? undefined : await ports.services.taskSettings({ cluster, service })
  const plan = migrationPlan(inputs, registered, settings)
  if (!plan.order.enableExecuteCommand) return plan
  const warning = await checkedRole(plan.order, registered, ports)
  return warning === undefined ? plan : { ...plan, warnings: [...plan.warnings, warning] }
}
