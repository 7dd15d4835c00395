import { predefinedRouting } from '../services/codedeploy/config/predefined.ts'
import type { ScenarioDeploymentGroup } from './codedeploy.ts'
import { repeated, unknown } from './name-problems.ts'
import type { Scenario } from './schema.ts'

/** Names that nothing in the scenario has, and those that are there twice. */
export function codeDeployProblems(scenario: Scenario): string[] {
  const { applications, deploymentConfigs } = scenario.codeDeploy
  const groups = applications.flatMap(({ deploymentGroups }) => deploymentGroups)
  return [
    ...repeated(
      'codeDeploy.applications',
      applications.map(({ name }) => name),
    ),
    ...repeated(
      'codeDeploy.deploymentConfigs',
      deploymentConfigs.map(({ name }) => name),
    ),
    ...repeated(
      'the service of a deployment group of codeDeploy',
      groups.map(({ cluster, service }) => `${cluster}/${service}`),
    ),
    ...applications.flatMap(({ deploymentGroups }, application) => {
      const path = `codeDeploy.applications[${application}].deploymentGroups`
      return [
        ...repeated(
          path,
          deploymentGroups.map(({ name }) => name),
        ),
        ...deploymentGroups.flatMap((group, index) => groupProblems(group, { path: `${path}[${index}]`, scenario })),
      ]
    }),
  ]
}

function groupProblems(
  group: ScenarioDeploymentGroup,
  { path, scenario }: { path: string; scenario: Scenario },
): string[] {
  const configs = [...Object.keys(predefinedRouting), ...scenario.codeDeploy.deploymentConfigs.map(({ name }) => name)]
  const [first, second] = group.targetGroups
  const groups = { known: scenario.targetGroups.map(({ name }) => name), among: 'targetGroups' }
  const alarms = { known: scenario.alarms.map(({ name }) => name), among: 'alarms' }
  return [
    ...serviceProblems(group, { path, scenario }),
    ...unknown(`${path}.deploymentConfig`, {
      name: group.deploymentConfig,
      known: configs,
      among: 'the deployment configurations',
    }),
    ...group.targetGroups.flatMap((name, index) => unknown(`${path}.targetGroups[${index}]`, { name, ...groups })),
    ...(first === second ? [`${path}.targetGroups: ${first} is there twice; name two target groups`] : []),
    ...listenerProblems(group.productionListener, { path: `${path}.productionListener`, scenario }),
    ...(group.testListener ? listenerProblems(group.testListener, { path: `${path}.testListener`, scenario }) : []),
    ...(group.ignorePollAlarmFailure
      ? []
      : group.alarms.flatMap((name, index) => unknown(`${path}.alarms[${index}]`, { name, ...alarms }))),
  ]
}

interface Context {
  readonly path: string
  readonly scenario: Scenario
}

function serviceProblems({ cluster, service }: ScenarioDeploymentGroup, { path, scenario }: Context): string[] {
  const found = scenario.services.find((candidate) => candidate.cluster === cluster && candidate.name === service)
  if (found?.deploymentController === 'CODE_DEPLOY') return []
  if (found) {
    return [`${path}.service: ${service} needs deploymentController: CODE_DEPLOY (found ${found.deploymentController})`]
  }
  return unknown(`${path}.service`, {
    name: `${cluster}/${service}`,
    known: scenario.services.map((candidate) => `${candidate.cluster}/${candidate.name}`),
    among: 'services',
  })
}

function listenerProblems(
  { loadBalancer, port }: ScenarioDeploymentGroup['productionListener'],
  { path, scenario }: Context,
): string[] {
  const { loadBalancers } = scenario
  const found = loadBalancers.find(({ name }) => name === loadBalancer)
  if (!found) {
    const known = loadBalancers.map(({ name }) => name)
    return unknown(`${path}.loadBalancer`, { name: loadBalancer, known, among: 'loadBalancers' })
  }
  const ports = found.listeners.map((listener) => String(listener.port))
  return unknown(`${path}.port`, { name: String(port), known: ports, among: `the listeners of ${loadBalancer}` })
}
