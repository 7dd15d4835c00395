import type { CapacityProviderStrategyItem, LaunchType, RunTaskRequest } from '@aws-sdk/client-ecs'
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
  checkStrategy(strategy, cluster)
  const order = spread(strategy)
  return (index) => {
    const name = order(index)
    return { launchType: fargateProviders.includes(name) ? 'FARGATE' : 'EC2', capacityProviderName: name }
  }
}

function checkStrategy(strategy: readonly CapacityProviderStrategyItem[], cluster: ClusterRecord): void {
  if (strategy.length > 20) {
    throw invalidParameter(`A capacity provider strategy has at most 20 items, not ${strategy.length}.`)
  }
  for (const { capacityProvider } of strategy) {
    if (!capacityProvider || !cluster.request.capacityProviders?.includes(capacityProvider)) {
      throw invalidParameter(
        `The specified capacity provider '${capacityProvider ?? ''}' is not associated with the cluster '${cluster.name}'.`,
      )
    }
  }
  if (strategy.filter(({ base = 0 }) => base > 0).length > 1) {
    throw invalidParameter('Only one capacity provider of a strategy can have a base.')
  }
  if (strategy.length > 1 && strategy.every(({ weight = 0 }) => weight === 0)) {
    throw invalidParameter('At least one capacity provider of a strategy must have a weight greater than zero.')
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
