import { operationNames } from '../sdk-operations.ts'
import { clusterProblems } from './cluster-problems.ts'
import { codeDeployProblems } from './codedeploy-problems.ts'
import { loadBalancerProblems } from './load-balancer-problems.ts'
import { repeated } from './name-problems.ts'
import type { Scenario } from './schema.ts'
import { serviceProblems } from './service-problems.ts'

/** Mistakes that show only when the members of a scenario are seen together. */
export function consistencyProblems(scenario: Scenario): string[] {
  return [
    ...repeated(
      'roles',
      scenario.roles.map((role) => `${role.accountId ?? scenario.accountId}/${role.name}`),
    ),
    ...repeated(
      'images',
      scenario.images.map((image) => image.image),
    ),
    ...clusterProblems(scenario.clusters),
    ...repeated('logGroups', scenario.logGroups),
    ...repeated(
      'alarms',
      scenario.alarms.map((alarm) => alarm.name),
    ),
    ...loadBalancerProblems(scenario),
    ...serviceProblems(scenario),
    ...codeDeployProblems(scenario),
    ...scenario.faults.flatMap((fault, index) => faultProblems(fault, `faults[${index}]`)),
  ]
}

function faultProblems(fault: Scenario['faults'][number], path: string): string[] {
  const { service, operation, from, until } = fault
  const problems: string[] = []
  if (until !== undefined && until <= from) {
    problems.push(`${path}.until: ${until} is not after from (${from}), so the fault would never strike`)
  }
  if (operation === undefined) return problems
  const known = service === undefined ? operationNames() : operationNames(service)
  if (!known.has(operation)) {
    const where = service === undefined ? 'any service' : service
    problems.push(
      `${path}.operation: ${JSON.stringify(operation)} is not an operation of ${where}; names are written as in the AWS API: RunTask`,
    )
  }
  return problems
}
