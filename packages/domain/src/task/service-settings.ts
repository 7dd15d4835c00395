import type { TaskCapacity, TaskNetwork } from './order.ts'

/** What a service gives its tasks, as far as a one-off task can take it over. */
export interface ServiceTaskSettings {
  readonly name: string
  readonly capacity: TaskCapacity
  /** Of Fargate; undefined elsewhere. */
  readonly platformVersion: string | undefined
  /** undefined unless the network mode of its tasks is awsvpc. */
  readonly network: TaskNetwork | undefined
  readonly tags: ReadonlyMap<string, string>
}
