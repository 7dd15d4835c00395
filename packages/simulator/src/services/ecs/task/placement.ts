import type { CapacityProviderStrategyItem, LaunchType, RunTaskRequest } from '@aws-sdk/client-ecs'
import { checkStrategy } from '../cluster/capacity-providers.ts'
import type { ClusterRecord } from '../cluster/clusters.ts'
import { invalidParameter } from '../errors.ts'

export interface Placement {
  readonly launchType: LaunchType
  readonly capacityProviderName: string | undefined
}

const fargateProviders = ['FARGATE', 'FARGATE_SPOT']
const launchTypes = ['EC2', 'FARGATE', 'EXTERNAL']

/**
 * Where each of the tasks of a request goes: by launch type, by its strategy, or by the cluster's default strategy.
 * @throws InvalidParameterException
 */
export function placements(request: RunTaskRequest, cluster: ClusterRecord): (index: number) => Placement {
  const { launchType, capacityProviderStrategy: asked = [] } = request
  if (launchType !== undefined && asked.length > 0) {
    throw invalidParameter(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    )
  }
  if (launchType !== undefined) {
    if (!launchTypes.includes(launchType)) {
      throw invalidParameter(`Invalid launchType '${launchType}': one of ${launchTypes.join(', ')}.`)
    }
    return () => ({ launchType, capacityProviderName: undefined })
  }
  const strategy = asked.length > 0 ? asked : (cluster.request.defaultCapacityProviderStrategy ?? [])
  if (strategy.length === 0) return () => ({ launchType: 'EC2', capacityProviderName: undefined })
  checkStrategy(strategy, { name: cluster.name, capacityProviders: cluster.request.capacityProviders ?? [] })
  const order = spread(strategy)
  return (index) => {
    const name = order(index)
    return { launchType: fargateProviders.includes(name) ? 'FARGATE' : 'EC2', capacityProviderName: name }
  }
}

/** First the base, then turns in proportion to the weights. */
function spread(strategy: readonly CapacityProviderStrategyItem[]): (index: number) => string {
  const names = (amount: (item: CapacityProviderStrategyItem) => number) =>
    strategy.flatMap((item) => Array.from({ length: Math.min(amount(item), 1000) }, () => item.capacityProvider ?? ''))
  const base = names(({ base: least = 0 }) => least)
  const turns = names(({ weight = 0 }) => weight)
  const rest = turns.length > 0 ? turns : names(() => 1)
  return (index) => base[index] ?? rest[(index - base.length) % rest.length] ?? ''
}
