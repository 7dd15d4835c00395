import type { Asking } from '@ecs-actions/domain/task/earlier-start'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import type { MigrationInputs } from './inputs.ts'
import type { MigrationPlan } from './plan.ts'
import type { MigrationPorts } from './ports.ts'
import type { StartMark } from './start-mark.ts'

/** What there is to know before a task exists. */
export interface Beginning {
  readonly plan: MigrationPlan
  readonly inputs: MigrationInputs
  readonly ports: MigrationPorts
  readonly asking: Asking
  readonly mark: StartMark
  /** Epoch ms, after which nothing is waited for any more. */
  readonly until: number
}

/** The task that a step follows. */
export interface Begun {
  readonly task: TaskSnapshot
  /** An earlier attempt of the job has started it. */
  readonly isTakenOver: boolean
}

/** Tells the post step what it has to resolve when this process does not. */
export function remember(
  { plan, inputs, ports, mark }: Beginning,
  task: { readonly start: string | undefined; readonly arn: string | undefined; readonly attempt?: number },
): void {
  ports.remember({
    ...{ region: ports.region, cluster: plan.order.cluster, startedBy: mark.startedBy, onCancel: inputs['on-cancel'] },
    ...{ start: task.start, taskArn: task.arn, attempt: task.attempt },
  })
}

/** Goes on with what an earlier attempt has started. */
export function takenOver(task: TaskSnapshot, beginning: Beginning): Begun {
  const { ports } = beginning
  remember(beginning, { start: undefined, arn: task.arn })
  ports.emit({ kind: 'taken-over', taskArn: task.arn, lastStatus: task.lastStatus })
  return { task, isTakenOver: true }
}
