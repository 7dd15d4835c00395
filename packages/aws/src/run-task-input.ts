import type { RunTaskCommandInput } from '@aws-sdk/client-ecs'
import type { TaskCapacity, TaskNetwork, TaskOrder } from '@ecs-actions/domain/task/order'
import { sentOverrides } from '@ecs-actions/domain/task/overrides'

/** What tells one start of an order from another. */
export interface TaskStartMark {
  /** At most 64 printable characters; the same token never starts a second task. */
  readonly clientToken: string
  /** At most 128 of `A-Z a-z 0-9 / _ -`. */
  readonly startedBy: string
}

/** RunTask's parameters for one task. */
export function runTaskInput(order: TaskOrder, mark: TaskStartMark): RunTaskCommandInput {
  const { cluster, taskDefinition, platformVersion, network } = order
  const overrides = sentOverrides(order.overrides)
  const tags = [...order.tags].map(([key, value]) => ({ key, value }))
  return {
    ...{ cluster, taskDefinition, count: 1, ...mark },
    ...capacityMembers(order.capacity),
    ...(platformVersion === undefined ? {} : { platformVersion }),
    ...(network ? { networkConfiguration: { awsvpcConfiguration: awsvpc(network) } } : {}),
    ...(Object.keys(overrides).length > 0 ? { overrides } : {}),
    ...(order.enableExecuteCommand ? { enableExecuteCommand: true } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  }
}

function capacityMembers(capacity: TaskCapacity): Pick<RunTaskCommandInput, 'launchType' | 'capacityProviderStrategy'> {
  switch (capacity.kind) {
    case 'launch-type':
      return { launchType: capacity.launchType }
    case 'strategy':
      return {
        capacityProviderStrategy: capacity.items.map(({ capacityProvider, weight, base }) => ({
          capacityProvider,
          ...(weight === undefined ? {} : { weight }),
          ...(base === undefined ? {} : { base }),
        })),
      }
    case 'cluster-default':
      return {}
  }
}

function awsvpc(network: TaskNetwork) {
  return {
    subnets: [...network.subnets],
    securityGroups: [...network.securityGroups],
    assignPublicIp: network.assignPublicIp ? ('ENABLED' as const) : ('DISABLED' as const),
  }
}
