import type { ScenarioStrategy } from './capacity-providers.ts'
import type { ScenarioCluster } from './clusters.ts'
import { repeated, unknown } from './name-problems.ts'

/** Clusters that are there twice, and strategies that their capacity providers cannot follow. */
export function clusterProblems(clusters: readonly ScenarioCluster[]): string[] {
  return [
    ...repeated(
      'clusters',
      clusters.map(({ name }) => name),
    ),
    ...clusters.flatMap((cluster, index) => {
      const { capacityProviders = [], defaultCapacityProviderStrategy: strategy = [] } = cluster
      return [
        ...repeated(`clusters[${index}].capacityProviders`, capacityProviders),
        ...strategyProblems(`clusters[${index}].defaultCapacityProviderStrategy`, { strategy, cluster }),
      ]
    }),
  ]
}

/** A problem for each capacity provider of a strategy that its cluster does not have. */
export function strategyProblems(
  path: string,
  { strategy, cluster }: { strategy: ScenarioStrategy; cluster: ScenarioCluster },
): string[] {
  const { name: clusterName, capacityProviders: known = [] } = cluster
  const among = `the capacityProviders of the cluster ${clusterName}`
  return strategy.flatMap(({ capacityProvider: name }, index) =>
    unknown(`${path}[${index}].capacityProvider`, { name, known, among }),
  )
}
