import type { Clock } from '../../time/clock.ts'
import type { EcsArns } from './arns.ts'
import { Clusters } from './cluster/clusters.ts'
import { Services } from './service/services.ts'
import type { TargetGroups } from './service/target-groups.ts'
import { Tags } from './tagged-resources.ts'
import { Tasks } from './task/tasks.ts'
import type { TaskWorld } from './task/world.ts'
import { TaskDefinitions } from './task-definition/task-definitions.ts'

/** Everything that ECS remembers, for one account and region. */
export class EcsState {
  readonly arns: EcsArns
  readonly clock: Clock
  readonly clusters: Clusters
  readonly taskDefinitions: TaskDefinitions
  readonly tasks: Tasks
  readonly services: Services
  readonly tags: Tags

  constructor(options: { world: TaskWorld; arns: EcsArns; seed: string; targetGroups: TargetGroups }) {
    const { world, arns, seed, targetGroups } = options
    const { clock } = world
    this.arns = arns
    this.clock = clock
    this.clusters = new Clusters({ clock, arns })
    this.taskDefinitions = new TaskDefinitions({ clock, arns })
    this.tasks = new Tasks({ world, arns, seed })
    this.services = new Services({ world, arns, seed, targetGroups, tasks: this.tasks })
    this.tags = new Tags(this)
  }
}
