import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { type Entry, entries, hasEntries, isGiven, number, text } from './reading.ts'

/** Port mappings, which mean different things in the network modes (PortMapping). */
export function* portFindings(definition: Definition): Generator<Finding> {
  const { containers, networkMode } = definition
  for (const { at, value } of containers) {
    if (networkMode === 'none' && hasEntries(value.portMappings)) {
      yield finding('ports-without-network', `${at}.portMappings`, 'is given, but networkMode "none" has no ports.')
    }
    for (const mapping of mappings({ at, value })) yield* mappingFindings(mapping, networkMode)
    yield* duplicateContainerPorts({ at, value })
  }
  yield* duplicateHostPorts(containers, networkMode)
}

function mappings({ at, value }: Entry): Entry[] {
  return entries(value.portMappings, `${at}.portMappings`)
}

function* mappingFindings({ at, value }: Entry, networkMode: string | undefined): Generator<Finding> {
  if (!isGiven(value.containerPort) && !isGiven(value.containerPortRange)) {
    yield finding(
      'port-missing',
      `${at}.containerPort`,
      'is missing; a port mapping needs it, or a containerPortRange.',
    )
  }
  const ports = { containerPort: number(value.containerPort), hostPort: number(value.hostPort) }
  let isValid = true
  for (const [member, port] of Object.entries(ports)) {
    if (port === undefined || (port >= 0 && port <= 65_535)) continue
    isValid = false
    yield finding('port-number', `${at}.${member}`, `is ${port}; ports lie between 0 and 65535.`)
  }
  const { containerPort, hostPort } = ports
  // Zero counts as not given.
  const isFixed = networkMode === 'awsvpc' || networkMode === 'host'
  if (isFixed && isValid && containerPort !== undefined && hostPort && hostPort !== containerPort) {
    const said = `is ${hostPort}, but in networkMode "${networkMode}" it is the containerPort, ${containerPort}: leave it out.`
    yield finding('host-port', `${at}.hostPort`, said)
  }
  const range = text(value.containerPortRange)
  if (range !== undefined) yield* rangeFindings(range, { at, mapping: value, networkMode })
}

function* rangeFindings(
  range: string,
  { at, mapping, networkMode }: { at: string; mapping: Entry['value']; networkMode: string | undefined },
): Generator<Finding> {
  const path = `${at}.containerPortRange`
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(range) ?? []
  if (Number(first) < 1 || Number(last) > 65_535 || !(Number(first) < Number(last))) {
    yield finding('port-range', path, `${quote(range)} is no range of ports; expected "first-last" within 1 and 65535.`)
  } else if (networkMode === 'host' || networkMode === 'none') {
    yield finding('port-range', path, `is given, but networkMode "${networkMode}" has no ranges; bridge and awsvpc do.`)
  }
  if (number(mapping.hostPort)) {
    yield finding('port-range', `${at}.hostPort`, 'is given beside a containerPortRange, whose host ports AWS sets.')
  }
}

/** "Container port 53 is used in more than one port mapping": services cannot be made of it, tasks can. */
function* duplicateContainerPorts(container: Entry): Generator<Finding> {
  const first = new Map<number, string>()
  for (const { at, value } of mappings(container)) {
    const port = number(value.containerPort)
    if (port === undefined) continue
    const other = first.get(port)
    if (other === undefined) first.set(port, at)
    else yield finding('duplicate-container-port', `${at}.containerPort`, `${port} is mapped by ${other} already.`)
  }
}

/** "TCP host port '3000' is mapped multiple times in task." */
function* duplicateHostPorts(containers: readonly Container[], networkMode: string | undefined): Generator<Finding> {
  // The default is bridge, where a port that is left out is chosen anew for each task.
  if (networkMode !== undefined && networkMode !== 'bridge' && networkMode !== 'host') return
  const first = new Map<string, string>()
  for (const { at, value } of containers.flatMap(mappings)) {
    const own = number(value.hostPort)
    const port = networkMode === 'host' && !own ? number(value.containerPort) : own
    if (!port) continue
    const key = `${port}/${text(value.protocol) === 'udp' ? 'udp' : 'tcp'}`
    const other = first.get(key)
    if (other === undefined) first.set(key, at)
    else yield finding('duplicate-host-port', `${at}.hostPort`, `host port ${key} is mapped by ${other} already.`)
  }
}
