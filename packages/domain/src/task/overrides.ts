import type { Mistake } from '../failure.ts'
import { isJsonArray, isJsonObject } from '../json.ts'
import type { TaskDefinition } from '../task-definition/task-definition.ts'
import type { TaskOverrides } from './order.ts'

/** As RunTask takes them; members that would say nothing are left out. */
export interface SentOverrides {
  containerOverrides?: ContainerOverride[]
  taskRoleArn?: string
  cpu?: string
  memory?: string
}

interface ContainerOverride {
  name: string
  command?: string[]
  environment?: { name: string; value: string }[]
}

// RunTask, overrides: "A total of 8192 characters are allowed for overrides. This limit includes the JSON formatting
// characters of the override structure."
const mostCharacters = 8_192

/** What differs from the definition, in the form in which it is sent. */
export function sentOverrides(overrides: TaskOverrides): SentOverrides {
  const { container: name, command, taskRoleArn, cpu, memory } = overrides
  const environment = [...overrides.environment].map(([key, value]) => ({ name: key, value }))
  const container = {
    ...(command ? { command: [...command] } : {}),
    ...(environment.length > 0 ? { environment } : {}),
  }
  return {
    ...(Object.keys(container).length > 0 ? { containerOverrides: [{ name, ...container }] } : {}),
    ...(taskRoleArn === undefined ? {} : { taskRoleArn }),
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
  }
}

/** What ECS would refuse of them. No value is ever shown. */
export function overrideMistakes(overrides: TaskOverrides, definition: TaskDefinition): Mistake[] {
  const mistakes = secretMistakes(overrides, definition)
  const size = JSON.stringify(sentOverrides(overrides)).length
  if (size <= mostCharacters) return mistakes
  const message = `make overrides of ${size} characters; ECS takes ${mostCharacters}, all names and signs of the JSON included`
  return [...mistakes, { at: 'command and environment-variables', message }]
}

/** "The secret name must be unique and not shared with any new or existing environment variables set on the container". */
function secretMistakes({ container, environment }: TaskOverrides, definition: TaskDefinition): Mistake[] {
  const secrets = secretNames(definition, container)
  return [...environment.keys()]
    .filter((name) => secrets.includes(name))
    .map((name) => ({
      at: 'environment-variables',
      message: `${name} is a secret of container "${container}" in the task definition, and ECS takes no variable of the same name`,
    }))
}

function secretNames({ containerDefinitions }: TaskDefinition, name: string): string[] {
  const secrets = containerDefinitions.find((container) => container.name === name)?.secrets
  if (!isJsonArray(secrets)) return []
  return secrets.flatMap((secret) => (isJsonObject(secret) && typeof secret.name === 'string' ? secret.name : []))
}
