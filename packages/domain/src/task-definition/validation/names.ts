import type { Json } from '../../json.ts'
import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { type Entry, entries, isGiven, text } from './reading.ts'
import type { Rule } from './rules.ts'

// RegisterTaskDefinition: family; ContainerDefinition: name; Volume: name.
const namePattern = /^[A-Za-z0-9_-]{1,255}$/
// PortMapping: name.
const portNamePattern = /^[a-z0-9_][a-z0-9_-]{0,63}$/

/** What families, containers, volumes and ports may be called, and that no two of a kind share a name. */
export function* nameFindings({ value, containers, volumes }: Definition): Generator<Finding> {
  yield* badName('family-name', { name: value.family, at: 'family' })
  for (const { at, value: container } of containers) {
    if (!isGiven(container.name)) {
      yield finding('container-name', `${at}.name`, 'is missing; every container needs a name.')
    }
    yield* badName('container-name', { name: container.name, at: `${at}.name` })
  }
  for (const { at, value: volume } of volumes) {
    if (!isGiven(volume.name)) {
      yield finding('volume-name', `${at}.name`, 'is missing; containers mount a volume by its name.')
    }
    yield* badName('volume-name', { name: volume.name, at: `${at}.name` })
  }
  const ports = containers.flatMap(({ at, value: { portMappings } }) => entries(portMappings, `${at}.portMappings`))
  for (const { at, value: port } of ports) {
    const name = text(port.name)
    if (name === undefined || portNamePattern.test(name)) continue
    const said = `${quote(name)} is no port name: at most 64 of a-z, 0-9, "_" and "-", not beginning with "-".`
    yield finding('port-name', `${at}.name`, said)
  }
  yield* duplicates('duplicate-container', containers)
  yield* duplicates('duplicate-volume', volumes)
  yield* duplicates('duplicate-port-name', ports)
}

function* badName(rule: Rule, { name, at }: { name: Json | undefined; at: string }): Generator<Finding> {
  if (typeof name !== 'string' || namePattern.test(name)) return
  yield finding(rule, at, `${quote(name)} is no name: 1 to 255 letters, digits, "_" or "-".`)
}

function* duplicates(rule: Rule, named: readonly Entry[]): Generator<Finding> {
  const first = new Map<string, string>()
  for (const { at, value } of named) {
    const name = text(value.name)
    if (name === undefined) continue
    const other = first.get(name)
    if (other === undefined) first.set(name, at)
    else yield finding(rule, `${at}.name`, `${quote(name)} is the name of ${other} already.`)
  }
}
