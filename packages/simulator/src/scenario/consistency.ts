import { operationNames } from '../sdk-operations.ts'
import type { Scenario } from './schema.ts'

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
    ...repeated(
      'clusters',
      scenario.clusters.map((cluster) => cluster.name),
    ),
    ...repeated('logGroups', scenario.logGroups),
    ...scenario.faults.flatMap((fault, index) => faultProblems(fault, `faults[${index}]`)),
  ]
}

function repeated(member: string, names: readonly string[]): string[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    if (first === index) return []
    return [`${member}[${index}]: ${name} is there already as ${member}[${first}]; remove one of them`]
  })
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
