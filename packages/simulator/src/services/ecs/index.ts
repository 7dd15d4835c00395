import type { ImageCatalog } from '../../image-catalog.ts'
import { PrivateNetwork } from '../../network/private-network.ts'
import type { TaskRuntime } from '../../runtime/task-runtime.ts'
import type { Timing } from '../../scenario/timing.ts'
import type { Service } from '../../service.ts'
import type { Clock } from '../../time/clock.ts'
import { EcsArns } from './arns.ts'
import { clusterOperations } from './operations/cluster-operations.ts'
import { serviceOperations } from './operations/service-operations.ts'
import { tagOperations } from './operations/tag-operations.ts'
import { taskDefinitionOperations } from './operations/task-definition-operations.ts'
import { taskOperations } from './operations/task-operations.ts'
import { noTargetGroups } from './service/no-target-groups.ts'
import type { TargetGroups } from './service/target-groups.ts'
import { EcsState } from './state.ts'
import type { LogSink } from './task/world.ts'

export { EcsState } from './state.ts'

export interface EcsOptions {
  readonly clock: Clock
  readonly accountId: string
  readonly region: string
  readonly timing: Timing
  readonly images: ImageCatalog
  readonly runtime: TaskRuntime
  readonly logs: LogSink
  /** Where tasks in awsvpc mode have their addresses; one of its own unless told. */
  readonly network?: PrivateNetwork
  /** Where services register their tasks; without it, no service can have a load balancer. */
  readonly targetGroups?: TargetGroups
  /** Values of secrets by `valueFrom`; a task with any other secret does not start. */
  readonly secrets?: Readonly<Record<string, string>>
  /** `aws` unless told. */
  readonly partition?: string
  /** Of task ids and the like: the same seed gives the same names. */
  readonly seed?: string
}

/** Amazon ECS: the service for the wire, and its state for tests and scenarios. */
export function ecsService(options: EcsOptions): { service: Service; state: EcsState } {
  const { clock, accountId, region, timing, images, runtime, logs, secrets = {} } = options
  const { partition = 'aws', seed = 'ecs', network = new PrivateNetwork(), targetGroups = noTargetGroups } = options
  const state = new EcsState({
    world: { clock, timing, region, images, runtime, logs, network, secrets },
    arns: new EcsArns({ partition, accountId, region }),
    seed,
    targetGroups,
  })
  const service: Service = {
    name: 'ecs',
    protocol: { kind: 'json', version: '1.1', target: 'AmazonEC2ContainerServiceV20141113' },
    operations: [
      ...clusterOperations(state),
      ...taskDefinitionOperations(state),
      ...taskOperations(state),
      ...serviceOperations(state),
      ...tagOperations(state),
    ],
  }
  return { service, state }
}
