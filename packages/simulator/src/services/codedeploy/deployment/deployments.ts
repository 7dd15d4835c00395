import type { AutoRollbackEvent, RollbackInfo } from '@aws-sdk/client-codedeploy'
import type { Identifiers } from '../../../identifiers.ts'
import type { DeploymentConfigs } from '../config/deployment-configs.ts'
import { allAtOnce } from '../config/predefined.ts'
import { refused } from '../errors.ts'
import type { DeploymentGroup } from '../group/groups.ts'
import type { Revision } from '../revision/revision.ts'
import { Deployment } from './deployment.ts'
import type { DeploymentWorld } from './deployment-world.ts'
import type { DeploymentOrder } from './order.ts'
import type { Problem } from './problem.ts'
import { createdRecord, type DeploymentRecord, isOver, succeededRecord } from './record.ts'
import { type AfterEnd, afterEnd } from './rollback.ts'

interface DeploymentsOptions {
  readonly world: DeploymentWorld
  readonly ids: Identifiers
  readonly configs: DeploymentConfigs
  /** Why a group's deployment cannot start any more. */
  readonly unwanted: (group: DeploymentGroup) => Problem | undefined
}

type NewOrder = Omit<DeploymentOrder, 'id' | 'number' | 'previousRevision'>

/** All deployments there have been. */
export class Deployments {
  readonly #options: DeploymentsOptions
  /** Oldest first. */
  readonly #deployments: Deployment[] = []

  constructor(options: DeploymentsOptions) {
    this.#options = options
  }

  /** @throws DeploymentLimitExceededException while another deployment of the group is active */
  create(order: NewOrder): Deployment {
    const { name } = order.group
    const active = this.of(order.group).find((deployment) => !isOver(deployment.current()))
    if (active) {
      throw refused(
        'DeploymentLimitExceeded',
        `The Deployment Group '${name}' already has an active Deployment '${active.order.id}'`,
      )
    }
    return this.#add(order, createdRecord(new Date(this.#options.world.clock.now())))
  }

  /** A deployment of the past that has succeeded at the moment `at` (epoch ms). */
  recall(order: NewOrder, at: number): Deployment {
    return this.#add(order, succeededRecord(new Date(at)))
  }

  /** @throws DeploymentDoesNotExistException for an id that a read at `time` does not see */
  get(id: string, time: number): Deployment {
    const deployment = this.find(id, time)
    if (!deployment) throw refused('DeploymentDoesNotExist', `The deployment ${id} could not be found`)
    return deployment
  }

  find(id: string, time: number): Deployment | undefined {
    return this.#deployments.find((deployment) => deployment.order.id === id && deployment.at(time))
  }

  /** Newest first. */
  all(): Deployment[] {
    return this.#deployments.toReversed()
  }

  /** Of one group, newest first. */
  of({ id }: DeploymentGroup): Deployment[] {
    return this.all().filter(({ order }) => order.group.id === id)
  }

  /** The revisions of a group's successful deployments, newest first, as a read at `time` sees them. */
  goodRevisions(group: DeploymentGroup, time: number): Revision[] {
    const good = this.of(group).filter((deployment) => deployment.at(time)?.status === 'Succeeded')
    return good.map(({ order }) => order.revision)
  }

  #add(order: NewOrder, first: DeploymentRecord): Deployment {
    const { ids, world, unwanted } = this.#options
    const [, previousRevision] = this.goodRevisions(order.group, world.clock.now())
    const deployment = new Deployment({
      order: { ...order, id: `d-${ids.base32(9)}`, number: this.#deployments.length, previousRevision },
      first,
      world,
      unwanted: () => unwanted(order.group),
      over: (ended) => this.#over(ended),
    })
    this.#deployments.push(deployment)
    return deployment
  }

  #over(deployment: Deployment): void {
    const { clock, timing } = this.#options.world
    const [lastGood] = this.goodRevisions(deployment.order.group, clock.now())
    const next = afterEnd(deployment, lastGood)
    if (next.kind === 'nothing') return
    const rollbackInfo =
      next.kind === 'roll-back' ? this.#rollBack(deployment, next) : { rollbackMessage: next.rollbackMessage }
    // AWS tells only some time after the end what comes of it.
    clock.schedule(clock.now() + timing.codeDeployRollbackInfo, () => deployment.linkRollback(rollbackInfo))
  }

  /** Returns what the deployment that is rolled back will tell of it. */
  #rollBack(deployment: Deployment, { revision, environment }: Extract<AfterEnd, { kind: 'roll-back' }>): RollbackInfo {
    const { configs, world } = this.#options
    const { id, group, alarms } = deployment.order
    const order = {
      group,
      config: configs.get(allAtOnce),
      revision,
      // A rollback is not rolled back itself.
      rollbackEvents: new Set<AutoRollbackEvent>(),
      alarms,
      rollsBack: { id, environment },
    }
    const rollback = this.#add(order, createdRecord(new Date(world.clock.now())))
    rollback.linkRollback({
      rollbackTriggeringDeploymentId: id,
      rollbackMessage: `Deployment ${rollback.order.id} is triggered to roll back deployment ${id}.`,
    })
    return {
      rollbackDeploymentId: rollback.order.id,
      rollbackMessage: `Deployment ${id} terminated. Automatic rollback is triggered with a DeploymentId ${rollback.order.id}.`,
    }
  }
}
