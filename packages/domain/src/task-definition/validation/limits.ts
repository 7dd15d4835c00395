import { isJsonArray } from '../../json.ts'
import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { count } from './quote.ts'

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
const mostContainers = 10
const mostBytes = 64 * 1024
// RegisterTaskDefinition, placementConstraints.
const mostConstraints = 10

/** How much a definition may hold, and what it needs at the least. */
export function* limitFindings({ value, containers }: Definition): Generator<Finding> {
  const { containerDefinitions, placementConstraints } = value
  if (isJsonArray(containerDefinitions)) {
    const { length } = containerDefinitions
    if (length === 0) yield finding('no-containers', 'containerDefinitions', 'is empty; a task needs a container.')
    if (length > mostContainers) {
      yield finding(
        'too-many-containers',
        'containerDefinitions',
        `has ${length} containers; AWS takes ${mostContainers}.`,
      )
    }
  }
  if (containers.length > 0 && containers.every(({ isEssential }) => !isEssential)) {
    const said = 'has no essential container; a task needs one, whose end is the end of the task.'
    yield finding('no-essential-container', 'containerDefinitions', said)
  }
  if (isJsonArray(placementConstraints) && placementConstraints.length > mostConstraints) {
    const said = `has ${placementConstraints.length} constraints; AWS takes ${mostConstraints}.`
    yield finding('placement-constraints', 'placementConstraints', said)
  }
  const bytes = new TextEncoder().encode(JSON.stringify(value)).length
  if (bytes > mostBytes) {
    yield finding('too-large', '', `is ${count(bytes, 'byte')} long as JSON without blanks; AWS takes ${mostBytes}.`)
  }
}
