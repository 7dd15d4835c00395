import { essentialContainers } from '@ecs-actions/domain/task-definition/deciding-container'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { type Beginning, type Begun, takenOver } from './beginning.ts'
import { clearTheWay } from './clear-the-way.ts'
import { unlistedAtMost } from './hidden-at-most.ts'
import { type Attempt, nextAttempt } from './next-attempt.ts'
import type { MigrationPlan } from './plan.ts'
import { ask, isOwn, started } from './start.ts'

/**
 * Starts the task, unless an earlier attempt of the job has started one that goes on or has done the work. Whatever was
 * waited for, others are looked for again before the next RunTask.
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
  const asking = {
    ...{ startedBy, attempt: ports.identity.attempt, start: ports.start },
    ...{ container: plan.container, essential: essentialContainers(definition) },
  }
  const until = ports.clock.now() + inputs['wait-minutes'] * 60_000
  const beginning = { plan, inputs, ports, asking, mark, until }
  // An earlier attempt may have found room under a token that this one does not come by.
  let unlisted = inputs['retry-on-capacity'] ? unlistedAtMost : 0
  let attempt: Attempt = { generation: 1, round: 1, isTagged: true }
  for (;;) {
    const way = await clearTheWay(beginning, unlisted)
    if (way.kind === 'take-over') return takenOver(way.task, beginning)
    attempt = { ...attempt, generation: Math.max(attempt.generation, way.ended + 1) }
    const reply = await ask(attempt, beginning)
    if (reply.kind === 'started' && isOwn(reply.task, beginning)) return started(reply.task, beginning)
    const next = await nextAttempt(reply, attempt, beginning)
    if (next.kind === 'take-over') return takenOver(next.task, beginning)
    // What an earlier attempt has started without tags is known by no token, only by its mark.
    unlisted = reply.kind === 'not-taggable' ? unlistedAtMost : 0
    attempt = next.attempt
  }
}
