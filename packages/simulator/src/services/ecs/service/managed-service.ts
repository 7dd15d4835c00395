import type { Service, Tag } from '@aws-sdk/client-ecs'
import { ChangeEvent } from '../../../change-event.ts'
import { History } from '../../../time/history.ts'
import { describeService } from './describe-service.ts'
import { RollingController } from './rolling-controller.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceSettings } from './service-settings.ts'
import { TaskSetController } from './task-set-controller.ts'
import type { TaskSpec } from './task-spec.ts'
import { Wakeup } from './wakeup.ts'

export type ServiceStatus = 'ACTIVE' | 'DRAINING' | 'INACTIVE'

export interface NewService {
  readonly settings: ServiceSettings
  readonly spec: TaskSpec
  readonly controllerType: 'ECS' | 'CODE_DEPLOY'
  readonly createdBy: string
}

/**
 * One service: ACTIVE -> DRAINING -> INACTIVE. Its scheduler looks at it `serviceScheduling` ms after something has
 * changed, and not at all while nothing does.
 */
export class ManagedService {
  readonly #history = new History<Service>()
  readonly changes: ChangeEvent
  readonly controller: RollingController | TaskSetController
  readonly #context: ServiceContext
  readonly #wakeup: Wakeup
  readonly #createdAt: Date
  readonly #createdBy: string
  #settings: ServiceSettings
  #status: ServiceStatus = 'ACTIVE'

  constructor(options: NewService & { context: Omit<ServiceContext, 'settings' | 'touch' | 'wakeAt'> }) {
    const { context, settings, spec, controllerType, createdBy } = options
    const { clock } = context
    this.#settings = settings
    this.#createdAt = new Date(clock.now())
    this.#createdBy = createdBy
    this.#wakeup = new Wakeup({ clock, run: () => this.#reconcile() })
    this.changes = new ChangeEvent(clock)
    this.#context = {
      ...context,
      settings: () => this.#settings,
      touch: () => this.#touch(),
      wakeAt: (time) => this.#wakeup.at(time),
    }
    const parts = { context: this.#context, spec }
    this.controller = controllerType === 'ECS' ? new RollingController(parts) : new TaskSetController(parts)
    this.#touch()
  }

  get name(): string {
    return this.#context.name
  }

  get arn(): string {
    return this.#context.arn
  }

  get clusterArn(): string {
    return this.#context.cluster.arn
  }

  get status(): ServiceStatus {
    return this.#status
  }

  get settings(): ServiceSettings {
    return this.#settings
  }

  /** The service as a read at `time` sees it, its tags included. */
  describe(time: number = this.#context.clock.now()): Service | undefined {
    return this.#history.at(time)
  }

  configure(settings: ServiceSettings): void {
    this.#settings = settings
    this.#touch()
  }

  tag(tags: readonly Tag[]): void {
    this.#settings = { ...this.#settings, tags }
    this.#record()
  }

  /** All tasks are stopped, and then it is INACTIVE. */
  drain(): void {
    this.#status = 'DRAINING'
    this.configure({ ...this.#settings, desiredCount: 0 })
  }

  #touch(): void {
    if (this.#status === 'INACTIVE') return
    this.#record()
    const { clock, timing } = this.#context
    this.#wakeup.at(clock.now() + timing.serviceScheduling)
  }

  #reconcile(): void {
    this.controller.reconcile()
    if (this.#status === 'DRAINING' && this.controller.empty) {
      this.#status = 'INACTIVE'
      this.controller.close()
      this.#wakeup.cancel()
    }
    this.#record()
  }

  #record(): void {
    const { clock, events } = this.#context
    const shown = describeService({
      context: this.#context,
      controller: this.controller,
      status: this.#status,
      createdAt: this.#createdAt,
      createdBy: this.#createdBy,
      events: events.all(),
    })
    this.#history.record(clock.now(), shown)
    this.changes.announce()
  }
}
