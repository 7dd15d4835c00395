import type { Mistake } from '../failure.ts'
import { isJsonArray, isJsonObject } from '../json.ts'
import type { ContainerDefinition, TaskDefinition } from '../task-definition/task-definition.ts'
import type { ContainerPort } from './service.ts'

/** The container and port that get the traffic: those that are asked for, else the only ones the service has. */
export function containerPort(options: {
  container: string | undefined
  port: number | undefined
  offered: readonly ContainerPort[]
  definition: TaskDefinition
}): { readonly target: ContainerPort | undefined; readonly mistakes: readonly Mistake[] } {
  const { definition } = options
  const chosen = choice(options)
  if ('at' in chosen) return { target: undefined, mistakes: [chosen] }
  const mistake = misfit(chosen, definition)
  return mistake ? { target: undefined, mistakes: [mistake] } : { target: chosen, mistakes: [] }
}

function choice(options: {
  container: string | undefined
  port: number | undefined
  offered: readonly ContainerPort[]
}): ContainerPort | Mistake {
  const { container, port, offered } = options
  if (container !== undefined && port !== undefined) return { container, port }
  const fitting = offered.filter(
    (entry) => (container ?? entry.container) === entry.container && (port ?? entry.port) === entry.port,
  )
  const [first] = fitting
  if (first && fitting.every((entry) => entry.container === first.container && entry.port === first.port)) return first
  const at = 'container-name and container-port'
  const list = offered.map((entry) => `${entry.container}:${entry.port}`).join(', ') || 'none'
  const why = first ? 'the service leaves a choice' : 'the service has no load balancer entry that fits'
  return { at, message: `are required: ${why} (container:port of its load balancers: ${list})` }
}

function misfit({ container, port }: ContainerPort, definition: TaskDefinition): Mistake | undefined {
  const { family, containerDefinitions } = definition
  const found = containerDefinitions.find(({ name }) => name === container)
  if (!found) {
    const names = containerDefinitions.map(({ name }) => `"${name}"`).join(', ')
    return {
      at: 'container-name',
      message: `task definition ${family} has no container "${container}"; it has ${names}`,
    }
  }
  const ports = portsOf(found)
  if (ports.includes(port)) return undefined
  const message = `container "${container}" of task definition ${family} maps no port ${port}; it maps ${ports.join(', ') || 'none'}`
  return { at: 'container-port', message }
}

function portsOf({ portMappings }: ContainerDefinition): number[] {
  if (!isJsonArray(portMappings)) return []
  return portMappings.flatMap((mapping) =>
    isJsonObject(mapping) && typeof mapping.containerPort === 'number' ? [mapping.containerPort] : [],
  )
}
