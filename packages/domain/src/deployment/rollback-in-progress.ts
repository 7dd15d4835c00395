import { shortDefinition } from '../arn.ts'
import { Failure } from '../failure.ts'
import { isRollback } from './rollback-mark.ts'
import { definitionNamed, type RollbackTo } from './rollback-target.ts'
import { primaryOf, type ServiceSnapshot, type TaskSetSnapshot } from './service.ts'
import type { DeploymentSnapshot } from './snapshot.ts'

/** What a rollback does about a deployment that has not ended. */
export interface InProgressRollback {
  /** `stop`: it is stopped and rolled back; `follow`: it goes back itself already. */
  readonly way: 'stop' | 'follow'
  /** ARN of the task definition that serves afterwards. */
  readonly taskDefinition: string
  /** ARN of the one that is left; undefined when it cannot be told. */
  readonly from: string | undefined
  /** What served before the deployment, and does so again. */
  readonly before: TaskSetSnapshot | undefined
}

/**
 * A group takes one deployment at a time, so one that is in progress decides: stopped, it gives the traffic back within
 * seconds, since the tasks before it still run.
 * @throws Failure `refused` when `to` means something else, or nobody can tell what it would go back to
 */
export function rollbackInProgress(options: {
  to: RollbackTo
  active: DeploymentSnapshot
  service: ServiceSnapshot
}): InProgressRollback {
  const { to, active, service } = options
  const choice = isRollback(active) ? followed(active, service) : stopped(active, service)
  const serving = primaryOf(service)?.taskDefinition ?? choice.taskDefinition
  const named = definitionNamed(to, serving)
  if (named === undefined || named === choice.taskDefinition) return choice
  const goes = shortDefinition(choice.taskDefinition)
  throw new Failure({
    code: 'refused',
    message:
      choice.way === 'follow'
        ? `to: deployment ${active.id} goes back to ${goes} at this moment, not to ${shortDefinition(named)}, and a group takes one deployment at a time.`
        : `to: deployment ${active.id} has not ended; it can be stopped, which brings back ${goes}, not ${shortDefinition(named)}.`,
    remedy:
      choice.way === 'follow'
        ? 'Nothing was changed. Run the step again when that deployment has ended.'
        : 'Nothing was changed. Leave out to, and run the step again for what you name when that has ended.',
  })
}

function stopped(active: DeploymentSnapshot, service: ServiceSnapshot): InProgressRollback {
  const alive = service.taskSets.filter(({ status }) => status !== 'DRAINING')
  const others = alive.filter(({ externalId }) => externalId !== active.id)
  // Those of older deployments may have been kept too.
  const latest = others.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0]
  const before = others.find(({ status }) => status === 'PRIMARY') ?? latest
  if (!before) {
    throw new Failure({
      code: 'refused',
      message: `deployment ${active.id} has not ended, and the service has no tasks besides those that it made: there is nothing to stop it for.`,
      remedy: 'Nothing was changed. Run the step again when that deployment has ended.',
    })
  }
  const own = alive.find(({ externalId }) => externalId === active.id)
  return {
    way: 'stop',
    taskDefinition: before.taskDefinition,
    from: own?.taskDefinition ?? active.taskDefinition,
    before,
  }
}

function followed(active: DeploymentSnapshot, service: ServiceSnapshot): InProgressRollback {
  const { taskDefinition } = active
  const serving = primaryOf(service)
  if (taskDefinition === undefined) {
    throw new Failure({
      code: 'refused',
      message: `deployment ${active.id} is rolling something back at this moment, and what it goes back to cannot be read.`,
      remedy: 'Nothing was changed. Run the step again when that deployment has ended.',
    })
  }
  const other = service.taskSets.find((taskSet) => taskSet.taskDefinition !== taskDefinition)
  return { way: 'follow', taskDefinition, from: other?.taskDefinition, before: serving }
}
