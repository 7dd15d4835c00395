import type { ContainerDefinition } from '@aws-sdk/client-ecs'

const conditions = ['START', 'COMPLETE', 'SUCCESS', 'HEALTHY']

/** What is wrong with the dependencies between the containers of a task. */
export function* dependencyProblems(containers: readonly ContainerDefinition[]): Generator<string> {
  const byName = new Map(containers.map((container) => [container.name, container]))
  for (const { name, dependsOn = [] } of containers) {
    for (const { containerName, condition } of dependsOn) {
      const target = byName.get(containerName)
      const edge = `Container '${name}' depends on container '${containerName}'`
      if (!target) yield `${edge}, which the task definition does not have.`
      if (condition === undefined || !conditions.includes(condition)) {
        yield `${edge} with condition '${String(condition)}'; valid are ${conditions.join(', ')}.`
      }
      if (target && target.essential !== false && (condition === 'COMPLETE' || condition === 'SUCCESS')) {
        yield `${edge} with condition ${condition}, but '${containerName}' is essential: its end would end the task.`
      }
      if (target && condition === 'HEALTHY' && !target.healthCheck) {
        yield `${edge} with condition HEALTHY, but '${containerName}' has no health check.`
      }
    }
  }
  const cycle = cycleIn(containers)
  if (cycle) yield `The dependencies of the containers form a cycle: ${cycle.join(' -> ')}.`
}

function cycleIn(containers: readonly ContainerDefinition[]): string[] | undefined {
  const edges = new Map(
    containers.map(({ name = '', dependsOn = [] }) => [name, dependsOn.map(({ containerName = '' }) => containerName)]),
  )
  const finished = new Set<string>()
  function visit(name: string, path: readonly string[]): string[] | undefined {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (finished.has(name)) return undefined
    for (const next of edges.get(name) ?? []) {
      const cycle = visit(next, [...path, name])
      if (cycle) return cycle
    }
    finished.add(name)
    return undefined
  }
  for (const name of edges.keys()) {
    const cycle = visit(name, [])
    if (cycle) return cycle
  }
  return undefined
}
