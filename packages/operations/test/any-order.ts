import type { TaskOrder } from '@ecs-actions/domain/task/order'

/** One task as its definition says, on EC2. */
export function anyOrder(changes: Partial<TaskOrder> = {}): TaskOrder {
  return {
    ...{ cluster: 'prod', taskDefinition: 'app', platformVersion: undefined, network: undefined },
    overrides: {
      ...{ container: 'app', command: undefined, environment: new Map() },
      ...{ taskRoleArn: undefined, cpu: undefined, memory: undefined },
    },
    capacity: { kind: 'launch-type', launchType: 'EC2' },
    enableExecuteCommand: false,
    tags: new Map(),
    ...changes,
  }
}
