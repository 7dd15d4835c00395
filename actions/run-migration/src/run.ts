import { taskUrl } from '@ecs-actions/domain/console-links'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import { begin } from './begin.ts'
import { follow } from './follow.ts'
import type { MigrationInputs } from './inputs.ts'
import { planned } from './plan-with-service.ts'
import type { MigrationPorts } from './ports.ts'
import { type MigrationReport, migrationReport } from './report.ts'
import { requireEcsName } from './source.ts'

/** Runs the task to its end. What it throws happened before a task existed. */
export async function run(inputs: MigrationInputs, ports: MigrationPorts): Promise<MigrationReport> {
  const registered = await definitionFor(inputs['task-definition'], ports)
  const plan = await planned(inputs, registered, ports)
  const { container } = plan
  const { cluster } = plan.order
  for (const text of plan.notes) ports.emit({ kind: 'decided', text })
  for (const text of plan.warnings) ports.emit({ kind: 'note', text })
  ports.cancelled.throwIfAborted()
  const { definition } = registered
  const { task: started, isTakenOver } = await begin(plan, { inputs, ports, definition })
  const url = taskUrl({ region: ports.region, cluster, taskArn: started.arn })
  const followed = await follow(started, { inputs, ports, cluster, container, definition })
  return migrationReport({ ...followed, container, isTakenOver, taskUrl: url })
}

async function definitionFor(source: string, ports: MigrationPorts): Promise<RegisteredDefinition> {
  // An ARN is no file name; not looking for one saves the start a trip to the disk.
  const text = source.startsWith('arn:') ? undefined : await ports.readSource(source)
  if (text === undefined) {
    requireEcsName(source)
    return ports.ecs.describeTaskDefinition(source)
  }
  // Loaded here: what was registered by a step before needs none of it.
  const [{ parseTaskDefinition }, { registerIfChanged }] = await Promise.all([
    import('@ecs-actions/domain/task-definition/parse'),
    import('@ecs-actions/operations/register-definition'),
  ])
  const definition = await parseTaskDefinition(text, source)
  const { arn } = await registerIfChanged(definition, ports)
  return { arn, definition }
}
