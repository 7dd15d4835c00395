import type { TaskOrder } from '@ecs-actions/aws/ecs'
import { logStreamUrl, taskUrl } from '@ecs-actions/domain/console-links'
import { Failure } from '@ecs-actions/domain/failure'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { logLocations } from '@ecs-actions/domain/task-definition/log-location'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import { follow } from './follow.ts'
import type { MigrationInputs } from './inputs.ts'
import { LogTail } from './log-tail.ts'
import { migrationPlan } from './plan.ts'
import type { MigrationPorts } from './ports.ts'
import { type MigrationReport, migrationReport } from './report.ts'
import { requireEcsName } from './source.ts'

/** Runs the task to its end. What it throws happened before a task existed. */
export async function run(inputs: MigrationInputs, ports: MigrationPorts): Promise<MigrationReport> {
  const { arn, definition } = await definitionFor(inputs['task-definition'], ports)
  const plan = migrationPlan(inputs, definition)
  ports.cancelled.throwIfAborted()
  const clientToken = ports.token
  const startedBy = `ecs-actions/${clientToken.slice(0, 24)}`
  ports.remember({ region: ports.region, cluster: plan.cluster, startedBy, onCancel: inputs['on-cancel'] })
  const started = await start({ ...plan, taskDefinition: arn, clientToken, startedBy }, ports)
  const url = taskUrl({ region: ports.region, cluster: plan.cluster, taskArn: started.arn })
  ports.emit({ kind: 'started', taskArn: started.arn, cluster: plan.cluster, url })

  const locations = logLocations(definition, { taskArn: started.arn, region: ports.region })
  const tail = new LogTail(50)
  const { task, broken } = await follow(started, { inputs, ports, locations, tail, cluster: plan.cluster })
  const decider = locations.find(({ container }) => container === plan.container)
  const logUrl = decider?.kind === 'cloudwatch' ? logStreamUrl(decider) : undefined
  return migrationReport({ task, broken, container: plan.container, taskUrl: url, logUrl, lastLines: tail.lines() })
}

async function start(order: TaskOrder, ports: MigrationPorts): Promise<TaskSnapshot> {
  try {
    return await ports.ecs.runTask(order)
  } catch (error) {
    // Only what is known not to have started needs no post step.
    if (error instanceof Failure && error.code !== 'start-unknown') ports.remember('concluded')
    throw error
  }
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
