import { repeated, unknown } from './name-problems.ts'
import type { Scenario } from './schema.ts'

/** Names in services that nothing in the scenario has. */
export function serviceProblems({ services, clusters, taskDefinitions, targetGroups }: Scenario): string[] {
  const clusterNames = clusters.map(({ name }) => name)
  const families = taskDefinitions.map(({ family = '' }) => family)
  const groupNames = targetGroups.map(({ name }) => name)
  return [
    ...repeated(
      'services',
      services.map(({ cluster, name }) => `${cluster}/${name}`),
    ),
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
