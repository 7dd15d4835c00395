import type { LifecycleEventStatus } from '@aws-sdk/client-codedeploy'
import type { Identifiers } from '../../../identifiers.ts'
import { refused } from '../errors.ts'

/** One call of a hook's function. */
export interface HookExecution {
  readonly id: string
  readonly deploymentId: string
  readonly answered: (status: 'Succeeded' | 'Failed') => void
}

/** The calls of hook functions, which report by PutLifecycleEventHookExecutionStatus. */
export class HookExecutions {
  readonly #ids: Identifiers
  readonly #open = new Map<string, HookExecution>()
  /** Deployment ids by execution id. */
  readonly #closed = new Map<string, string>()

  constructor({ ids }: { ids: Identifiers }) {
    this.#ids = ids
  }

  open(execution: Omit<HookExecution, 'id'>): string {
    const id = this.#ids.uuid()
    this.#open.set(id, { ...execution, id })
    return id
  }

  close(id: string): void {
    const execution = this.#open.get(id)
    if (!execution) return
    this.#open.delete(id)
    this.#closed.set(id, execution.deploymentId)
  }

  /**
   * @throws InvalidLifecycleEventHookExecutionStatusException, InvalidLifecycleEventHookExecutionIdException,
   *   LifecycleEventAlreadyCompletedException
   */
  report(
    id: string | undefined,
    { deploymentId, status }: { deploymentId: string; status: LifecycleEventStatus | undefined },
  ): string {
    if (status !== 'Succeeded' && status !== 'Failed') {
      throw refused(
        'InvalidLifecycleEventHookExecutionStatus',
        `The status must be Succeeded or Failed, not ${status ?? 'nothing'}`,
      )
    }
    if (id !== undefined && this.#closed.get(id) === deploymentId) {
      throw refused('LifecycleEventAlreadyCompleted', `The lifecycle event hook execution has ended: ${id}`)
    }
    const execution = this.#open.get(id ?? '')
    if (!execution || execution.deploymentId !== deploymentId) {
      throw refused(
        'InvalidLifecycleEventHookExecutionId',
        `The deployment ${deploymentId} has no lifecycle event hook execution: ${id ?? ''}`,
      )
    }
    this.close(execution.id)
    execution.answered(status)
    return execution.id
  }
}
