import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { type Beginning, type Begun, takenOver } from './beginning.ts'
import { clearTheWay } from './clear-the-way.ts'
import { hiddenAtMost } from './hidden-at-most.ts'
import type { MigrationPlan } from './plan.ts'
import { startTask } from './start.ts'

/**
 * Starts the task, unless an earlier attempt of the job has started one that goes on or has done the work.
 * @throws Failure; nothing was started then, but for `start-unknown`
 */
export async function begin(
  plan: MigrationPlan,
  { inputs, ports, definition }: Pick<Beginning, 'inputs' | 'ports'> & { definition: TaskDefinition },
): Promise<Begun> {
  // Loaded here, as it is not needed before the first call.
  const { startMark } = await import('./start-mark.ts')
  const mark = startMark(plan.order, { ...ports, definition })
  const { startedBy } = mark
  const asking = { startedBy, attempt: ports.identity.attempt, start: ports.start, container: plan.container }
  const until = ports.clock.now() + inputs['wait-minutes'] * 60_000
  const beginning = { plan, inputs, ports, asking, mark, until }
  // An earlier attempt may have found room under a token that this one does not come by.
  const way = await clearTheWay(beginning, inputs['retry-on-capacity'] ? hiddenAtMost : 0)
  return way.kind === 'take-over' ? takenOver(way.task, beginning) : startTask(way.ended, beginning)
}
