import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'

/** What AWS refuses in one container, worst first. */
export function* containerProblems(
  container: ContainerDefinition,
  definition: RegisterTaskDefinitionRequest,
): Generator<string> {
  const { name, image } = container
  if (!name) yield 'Container.name should not be null or empty.'
  else if (!/^[\w-]{1,255}$/.test(name)) yield `Container name '${name}' contains invalid characters.`
  if (!image) yield 'Container.image should not be null or empty.'
  else if (!isImage(image)) yield `Invalid repository name in image '${image}' of container '${name}'.`
  if (container.cpu !== undefined && container.cpu < 0) {
    yield `Invalid setting for container '${name}'. 'cpu' must not be negative, not ${container.cpu}.`
  }
  yield* memoryProblems(container, definition)
  yield* portProblems(container, definition)
  yield* variableProblems(container)
  yield* logProblems(container)
  yield* durationProblems(container)
  if (definition.networkMode === 'awsvpc') yield* awsvpcProblems(container)
}

function isImage(image: string): boolean {
  if (/\s/.test(image) || image.length > 500) return false
  const [reference = '', digest] = image.split('@')
  return reference.length <= 255 && (digest === undefined || /^sha256:[0-9a-f]{64}$/.test(digest))
}

function* memoryProblems(container: ContainerDefinition, { memory: taskMemory }: RegisterTaskDefinitionRequest) {
  const { name, memory, memoryReservation } = container
  if (taskMemory === undefined && memory === undefined && memoryReservation === undefined) {
    yield `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`
  }
  for (const [setting, value] of Object.entries({ memory, memoryReservation })) {
    if (value !== undefined && value < 6) {
      yield `Invalid setting for container '${name}'. '${setting}' must be at least 6 MiB, not ${value}.`
    }
  }
  if (memory !== undefined && memoryReservation !== undefined && memory <= memoryReservation) {
    yield `Invalid setting for container '${name}'. 'memory' (${memory}) must be greater than 'memoryReservation' (${memoryReservation}).`
  }
}

function* portProblems({ name, portMappings }: ContainerDefinition, { networkMode }: RegisterTaskDefinitionRequest) {
  for (const { containerPort, containerPortRange, hostPort, name: portName, protocol } of portMappings ?? []) {
    if (containerPort === undefined && containerPortRange === undefined) {
      yield `A port mapping of container '${name}' needs a containerPort or a containerPortRange.`
    }
    for (const port of [containerPort, hostPort]) {
      if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65_535)) {
        yield `Invalid port ${port} in container '${name}': ports lie between 0 and 65535.`
      }
    }
    if (networkMode === 'awsvpc' && hostPort !== undefined && hostPort !== 0 && hostPort !== containerPort) {
      yield 'When networkMode=awsvpc, the host ports and container ports in port mappings must match.'
    }
    if (portName !== undefined && !/^[a-z0-9_][a-z0-9_-]{0,63}$/.test(portName)) {
      yield `Invalid port mapping name '${portName}' in container '${name}': at most 64 of a-z, 0-9, _ and -, not beginning with -.`
    }
    if (protocol !== undefined && protocol !== 'tcp' && protocol !== 'udp') {
      yield `Invalid protocol '${String(protocol)}' in container '${name}': tcp or udp.`
    }
  }
}

function* variableProblems({ name, environment = [], secrets = [], environmentFiles = [] }: ContainerDefinition) {
  const names = new Set(environment.map((variable) => variable.name))
  for (const variable of environment) {
    if (!variable.name) yield `An environment variable of container '${name}' has no name.`
  }
  for (const secret of secrets) {
    if (!secret.name || !secret.valueFrom) yield `A secret of container '${name}' needs both name and valueFrom.`
    else if (names.has(secret.name)) {
      yield `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${secret.name}'.`
    }
    names.add(secret.name)
  }
  if (environmentFiles.length > 10) {
    yield `Container '${name}' has ${environmentFiles.length} environmentFiles; at most 10 are allowed.`
  }
}

const logDrivers = ['awsfirelens', 'awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'splunk', 'syslog']

function* logProblems({ name, logConfiguration }: ContainerDefinition) {
  if (!logConfiguration) return
  const { logDriver, options = {} } = logConfiguration
  if (logDriver === undefined || !logDrivers.includes(logDriver)) {
    yield `Invalid logDriver '${String(logDriver)}' in container '${name}': one of ${logDrivers.join(', ')}.`
  }
  if (logDriver !== 'awslogs') return
  const missing = ['awslogs-group', 'awslogs-region'].filter((option) => !options[option])
  if (missing.length > 0) yield `Log driver awslogs requires options: ${missing.join(', ')}`
}

function* durationProblems({ name, startTimeout, stopTimeout, healthCheck }: ContainerDefinition) {
  yield* outside({ what: `startTimeout of container '${name}'`, value: startTimeout, from: 2, to: 120 })
  yield* outside({ what: `stopTimeout of container '${name}'`, value: stopTimeout, from: 0, to: 120 })
  if (!healthCheck) return
  const of = `of the health check of container '${name}'`
  const { command, interval, timeout, retries, startPeriod } = healthCheck
  if (!command || command.length === 0) yield `The command ${of} must not be empty.`
  yield* outside({ what: `interval ${of}`, value: interval, from: 5, to: 300 })
  yield* outside({ what: `timeout ${of}`, value: timeout, from: 2, to: 60 })
  yield* outside({ what: `retries ${of}`, value: retries, from: 1, to: 10 })
  yield* outside({ what: `startPeriod ${of}`, value: startPeriod, from: 0, to: 300 })
}

function* outside(range: { what: string; value: number | undefined; from: number; to: number }): Generator<string> {
  const { what, value, from, to } = range
  if (value !== undefined && (value < from || value > to)) {
    yield `Invalid ${what}: ${value}. It must be between ${from} and ${to}.`
  }
}

function* awsvpcProblems(container: ContainerDefinition): Generator<string> {
  const { links, hostname, dnsServers, dnsSearchDomains, extraHosts } = container
  const given = Object.entries({ links, hostname, dnsServers, dnsSearchDomains, extraHosts })
  for (const [setting, value] of given) {
    if (value !== undefined && value.length > 0) {
      yield `${setting} is not supported on container '${container.name}' when networkMode=awsvpc.`
    }
  }
}
