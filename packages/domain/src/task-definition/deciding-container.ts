import { Failure } from '../failure.ts'
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
  // `essential` is true when it is left out (RegisterTaskDefinition, ContainerDefinition$essential).
  const essential = definition.containerDefinitions.filter((container) => container.essential !== false)
  const [only] = essential
  if (only && essential.length === 1) return only.name
  const names = essential.map((container) => `"${container.name}"`).join(', ')
  throw new Failure({
    code: 'invalid-input',
    message: `task definition ${definition.family} has ${essential.length} essential containers (${names}), and nothing says whose exit code counts.`,
    remedy: 'Name it: container-name: <container>',
  })
}

function missing({ family, containerDefinitions }: TaskDefinition, name: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `task definition ${family} has no container "${name}".`,
    remedy: `Its containers are: ${containerDefinitions.map((container) => `"${container.name}"`).join(', ')}.`,
  })
}
