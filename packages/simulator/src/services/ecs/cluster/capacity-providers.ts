import type { CapacityProviderStrategyItem } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../errors.ts'

interface Cluster {
  readonly name: string
  readonly capacityProviders: readonly string[]
}

/**
 * A strategy takes only the capacity providers of its cluster, and leaves no doubt about who takes what.
 * @throws InvalidParameterException
 */
export function checkStrategy(strategy: readonly CapacityProviderStrategyItem[], cluster: Cluster): void {
  if (strategy.length > 20) {
    throw invalidParameter(`A capacity provider strategy has at most 20 items, not ${strategy.length}.`)
  }
  for (const { capacityProvider } of strategy) {
    if (!capacityProvider || !cluster.capacityProviders.includes(capacityProvider)) {
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
