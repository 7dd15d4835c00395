import { Failure } from '../failure.ts'
import { quoted } from '../quoted.ts'
import type { TaskDefinition } from './task-definition.ts'

/**
 * The container whose exit code is the verdict of a one-off task: the one that is asked for, else the only essential
 * one. Sidecars never decide.
 * @throws Failure `invalid-input` when there is no such container, or several essential ones and none was named
 */
export function decidingContainer(definition: TaskDefinition, name: string | undefined): string {
  if (name !== undefined) {
    if (definition.containerDefinitions.some((container) => container.name === name)) return name
    throw missing(definition, name)
  }
  const essential = essentialContainers(definition)
  const [only] = essential
  if (only !== undefined && essential.length === 1) return only
  const names = quoted(essential)
  throw new Failure({
    code: 'invalid-input',
    message: `task definition ${definition.family} has ${essential.length} essential containers (${names}), and nothing says whose exit code counts.`,
    remedy: 'Name it: container-name: <container>',
  })
}

/** The names of those whose end is the end of the task, in the order of the definition. */
export function essentialContainers({ containerDefinitions }: TaskDefinition): readonly string[] {
  // `essential` is true when it is left out (RegisterTaskDefinition, ContainerDefinition$essential).
  return containerDefinitions.filter(({ essential }) => essential !== false).map(({ name }) => name)
}

/** What to say of a deciding container whose end does not end the task; undefined when it does. */
export function nonEssentialDecider(definition: TaskDefinition, container: string): string | undefined {
  const essential = essentialContainers(definition)
  if (essential.length === 0 || essential.includes(container)) return undefined
  const others = essential.length === 1 ? `${quoted(essential)} ends` : `one of ${quoted(essential)} ends`
  return `container-name: "${container}" is not essential, so the task runs on after its end, until ${others}. Make "${container}" essential in the task definition, and the others not ("essential": false).`
}

function missing({ family, containerDefinitions }: TaskDefinition, name: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `task definition ${family} has no container "${name}".`,
    remedy: `Its containers are: ${quoted(containerDefinitions.map(({ name }) => name))}.`,
  })
}
