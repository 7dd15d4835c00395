import { strategyProblems } from './cluster-problems.ts'
import { repeated, unknown } from './name-problems.ts'
import type { Scenario } from './schema.ts'
import type { ScenarioService } from './services.ts'

/** Names in services that nothing in the scenario has, and two answers to where their tasks run. */
export function serviceProblems({ services, clusters, taskDefinitions, targetGroups }: Scenario): string[] {
  const clusterNames = clusters.map(({ name }) => name)
  const families = taskDefinitions.map(({ family = '' }) => family)
  const groupNames = targetGroups.map(({ name }) => name)
  return [
    ...repeated(
      'services',
      services.map(({ cluster, name }) => `${cluster}/${name}`),
    ),
    ...services.flatMap((service, index) => capacityProblems(service, { path: `services[${index}]`, clusters })),
    ...services.flatMap(({ cluster, taskDefinition, loadBalancer }, index) => [
      ...unknown(`services[${index}].cluster`, { name: cluster, known: clusterNames, among: 'clusters' }),
      ...unknown(`services[${index}].taskDefinition`, {
        name: taskDefinition.split(':')[0] ?? '',
        known: families,
        among: 'taskDefinitions',
      }),
      ...(loadBalancer
        ? unknown(`services[${index}].loadBalancer.targetGroup`, {
            name: loadBalancer.targetGroup,
            known: groupNames,
            among: 'targetGroups',
          })
        : []),
    ]),
  ]
}

function capacityProblems(
  { launchType, capacityProviderStrategy: strategy, cluster: name }: ScenarioService,
  { path, clusters }: { path: string } & Pick<Scenario, 'clusters'>,
): string[] {
  if (!strategy) return []
  const cluster = clusters.find((candidate) => candidate.name === name)
  return [
    ...(launchType
      ? [`${path}.launchType: ${launchType} stands beside capacityProviderStrategy; remove one of them`]
      : []),
    ...(cluster ? strategyProblems(`${path}.capacityProviderStrategy`, { strategy, cluster }) : []),
  ]
}
