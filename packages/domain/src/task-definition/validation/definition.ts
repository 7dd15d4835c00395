import { isJsonArray, type JsonObject } from '../../json.ts'
import { quote } from './quote.ts'
import { type Entry, entries, mapping, text } from './reading.ts'
import { cpuUnits, memoryMiB } from './sizes.ts'

export interface Container extends Entry {
  readonly name: string | undefined
  /** For messages: `container "web"`, or its place when it has no name. */
  readonly label: string
  /** True when it is left out (RegisterTaskDefinition, ContainerDefinition$essential). */
  readonly isEssential: boolean
}

/** A task definition as the rules look at it. */
export interface Definition {
  readonly value: JsonObject
  readonly containers: readonly Container[]
  readonly volumes: readonly Entry[]
  readonly networkMode: string | undefined
  /** Units; undefined when it is not given, or is no size. */
  readonly cpu: number | undefined
  /** MiB; undefined when it is not given, or is no size. */
  readonly memory: number | undefined
  /** Whether AWS is to check it against Fargate. */
  readonly isForFargate: boolean
  readonly isForWindows: boolean
}

export function definitionOf(value: JsonObject): Definition {
  const { requiresCompatibilities, runtimePlatform } = value
  const family = text(mapping(runtimePlatform).operatingSystemFamily)
  return {
    value,
    containers: entries(value.containerDefinitions, 'containerDefinitions').map(containerOf),
    volumes: entries(value.volumes, 'volumes'),
    networkMode: text(value.networkMode),
    cpu: cpuUnits(text(value.cpu) ?? ''),
    memory: memoryMiB(text(value.memory) ?? ''),
    isForFargate: isJsonArray(requiresCompatibilities) && requiresCompatibilities.includes('FARGATE'),
    isForWindows: family?.startsWith('WINDOWS') ?? false,
  }
}

function containerOf(entry: Entry): Container {
  const name = text(entry.value.name)
  return {
    ...entry,
    name,
    label: name === undefined ? entry.at : `container ${quote(name)}`,
    isEssential: entry.value.essential !== false,
  }
}
