import { Failure } from '../failure.ts'
import { isJsonArray, isJsonObject, type Json } from '../json.ts'
import type { ContainerDefinition, TaskDefinition } from './task-definition.ts'

/**
 * The definition with new images; everything else, and the order of everything, stays.
 * @param images image reference by container name
 * @throws Failure `invalid-input` naming every container that is not there
 */
export function withImages(definition: TaskDefinition, images: ReadonlyMap<string, string>): TaskDefinition {
  requireContainers(definition, [...images.keys()])
  return changeContainers(definition, (container) => {
    const image = images.get(container.name)
    return image === undefined ? container : { ...container, image }
  })
}

/**
 * The definition with environment variables set on the named containers: an entry that is there keeps its place and
 * gets the new value, others follow at the end.
 * @throws Failure `invalid-input` naming every container that is not there
 */
export function withEnvironment(
  definition: TaskDefinition,
  options: { containers: readonly string[]; variables: ReadonlyMap<string, string> },
): TaskDefinition {
  if (options.variables.size === 0) return definition
  requireContainers(definition, options.containers)
  return changeContainers(definition, (container) => {
    if (!options.containers.includes(container.name)) return container
    return { ...container, environment: merged(container, options.variables) }
  })
}

/** Throws Failure `invalid-input` unless every name is a container of the definition. */
export function requireContainers(definition: TaskDefinition, names: readonly string[]): void {
  const present = definition.containerDefinitions.map(({ name }) => name)
  const missing = names.filter((name) => !present.includes(name))
  if (missing.length === 0) return
  throw new Failure({
    code: 'invalid-input',
    message: `task definition ${definition.family} has no container ${missing.map((name) => `"${name}"`).join(', ')}.`,
    remedy: `Its containers are: ${present.map((name) => `"${name}"`).join(', ')}.`,
  })
}

function changeContainers(
  definition: TaskDefinition,
  change: (container: ContainerDefinition) => ContainerDefinition,
): TaskDefinition {
  return { ...definition, containerDefinitions: definition.containerDefinitions.map(change) }
}

function merged(container: ContainerDefinition, variables: ReadonlyMap<string, string>): readonly Json[] {
  const { environment = [] } = container
  if (!isJsonArray(environment)) {
    throw new Failure({
      code: 'invalid-source',
      message: `environment of container "${container.name}" is no list.`,
      remedy: 'Write it as [{ "name": "…", "value": "…" }].',
    })
  }
  const kept = environment.map((entry) => {
    const name = isJsonObject(entry) ? entry.name : undefined
    const value = typeof name === 'string' ? variables.get(name) : undefined
    return value === undefined || !isJsonObject(entry) ? entry : { ...entry, value }
  })
  const present = new Set(environment.map((entry) => (isJsonObject(entry) ? entry.name : undefined)))
  const added = [...variables].filter(([name]) => !present.has(name)).map(([name, value]) => ({ name, value }))
  return [...kept, ...added]
}
