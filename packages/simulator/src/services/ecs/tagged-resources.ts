import type { Tag } from '@aws-sdk/client-ecs'
import type { EcsArns } from './arns.ts'
import type { Clusters } from './cluster/clusters.ts'
import { invalidParameter, resourceNotFound } from './errors.ts'
import type { Services } from './service/services.ts'
import { mergedTags, withoutTags } from './tags.ts'
import type { Tasks } from './task/tasks.ts'
import type { TaskDefinitions } from './task-definition/task-definitions.ts'

interface Tagged {
  readonly tags: readonly Tag[]
  readonly replace: (tags: readonly Tag[]) => void
}

export interface TaggedParts {
  readonly arns: EcsArns
  readonly clusters: Clusters
  readonly taskDefinitions: TaskDefinitions
  readonly tasks: Tasks
  readonly services: Services
}

/** The tags of clusters, task definitions, tasks and services, by ARN. */
export class Tags {
  readonly #parts: TaggedParts

  constructor(parts: TaggedParts) {
    this.#parts = parts
  }

  /** @throws InvalidParameterException, ResourceNotFoundException */
  of(arn: string | undefined, time: number): Tag[] {
    return [...this.#find(arn, time).tags]
  }

  put(arn: string | undefined, options: { tags: readonly Tag[] | undefined; now: number }): void {
    const resource = this.#find(arn, options.now)
    resource.replace(mergedTags(resource.tags, options.tags))
  }

  remove(arn: string | undefined, options: { keys: readonly string[] | undefined; now: number }): void {
    const resource = this.#find(arn, options.now)
    resource.replace(withoutTags(resource.tags, options.keys))
  }

  #find(arn: string | undefined, time: number): Tagged {
    const { arns, clusters, taskDefinitions, tasks, services } = this.#parts
    const parsed = arns.parse(arn ?? '')
    if (arn === undefined || !parsed) throw invalidParameter(`Invalid ARN: '${arn ?? ''}'.`)
    if (parsed.type === 'cluster') {
      const cluster = clusters.find(arn, time)
      if (cluster) return { tags: cluster.tags, replace: (tags) => clusters.tag(cluster, tags) }
    }
    if (parsed.type === 'task-definition') {
      const registered = taskDefinitions.find(arn, time)
      if (registered) return { tags: registered.tags, replace: (tags) => taskDefinitions.tag(registered, tags) }
    }
    if (parsed.type === 'task') {
      const task = tasks.find(arn, time)
      if (task) return { tags: task.tags ?? [], replace: (tags) => tasks.tag(arn, tags) }
    }
    if (parsed.type === 'service') {
      const service = services.byArn(arn, time)
      if (service) return { tags: service.tags ?? [], replace: (tags) => services.tag(arn, tags) }
    }
    throw resourceNotFound()
  }
}
