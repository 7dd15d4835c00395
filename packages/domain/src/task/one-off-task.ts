import type { TaskSnapshot } from './snapshot.ts'

/** A task that no service keeps, with what tells whose it is. */
export interface OneOffTask extends TaskSnapshot {
  /** The mark of whoever started it; `ecs-svc/…` for a task of a service. */
  readonly startedBy: string | undefined
  /** RUNNING, or STOPPED from the moment on at which ECS means to end it. */
  readonly desiredStatus: string | undefined
  /** `family:<family>` or `service:<service>`, unless its starter chose another. */
  readonly group: string | undefined
  /** The capacity provider that it was placed on; undefined for a launch type. */
  readonly capacityProvider: string | undefined
  readonly tags: ReadonlyMap<string, string>
  /** The command that its start gave a container, by the container's name. */
  readonly commands: ReadonlyMap<string, readonly string[]>
}
