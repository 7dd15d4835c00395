import { cycleIn } from './cycle.ts'
import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { type Entry, entries, isGiven, text } from './reading.ts'

/** In which order containers start (ContainerDependency). */
export function* dependencyFindings({ containers }: Definition): Generator<Finding> {
  const byName = new Map<string, Container>()
  for (const container of containers) {
    if (container.name !== undefined) byName.set(container.name, container)
  }
  for (const container of containers) {
    for (const dependency of dependencies(container)) yield* edgeFindings(dependency, byName)
  }
  yield* cycleFindings(byName)
}

function dependencies({ at, value }: Entry): Entry[] {
  return entries(value.dependsOn, `${at}.dependsOn`)
}

function* edgeFindings({ at, value }: Entry, byName: ReadonlyMap<string, Container>): Generator<Finding> {
  const name = text(value.containerName)
  const condition = text(value.condition)
  if (name === undefined) return
  const target = byName.get(name)
  if (!target) {
    yield finding('unknown-dependency', `${at}.containerName`, `${quote(name)} is no container of the task definition.`)
    return
  }
  if (target.isEssential && (condition === 'COMPLETE' || condition === 'SUCCESS')) {
    const said = `waits for the end of ${target.label}, which is essential: its end is the end of the task. Set "essential": false there.`
    yield finding('dependency-on-essential', `${at}.condition`, said)
  }
  if (condition === 'HEALTHY' && !isGiven(target.value.healthCheck)) {
    const said = `waits until ${target.label} is healthy, which has no healthCheck; one in its image does not count.`
    yield finding('dependency-without-health-check', `${at}.condition`, said)
  }
}

function* cycleFindings(byName: ReadonlyMap<string, Container>): Generator<Finding> {
  const edges = new Map<string, readonly string[]>()
  for (const [name, container] of byName) {
    const targets = dependencies(container).map(({ value }) => text(value.containerName))
    edges.set(
      name,
      targets.filter((target) => target !== undefined),
    )
  }
  const cycle = cycleIn(edges)
  const [first] = cycle
  const container = byName.get(first ?? '')
  if (first === undefined || !container) return
  const said = `the containers wait for each other: ${[...cycle, first].map(quote).join(' → ')}.`
  yield finding('dependency-cycle', `${container.at}.dependsOn`, said)
}
