import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { isGiven, number } from './reading.ts'

// ContainerDefinition, memory: Docker reserves 6 MiB at the least since 20.10.
const leastMemory = 6

/** CPU and memory of the containers, for themselves and against the task's. */
export function* containerSizeFindings(definition: Definition): Generator<Finding> {
  for (const container of definition.containers) {
    yield* memoryFindings(container, definition)
    const cpu = number(container.value.cpu)
    if (cpu !== undefined && cpu < 0)
      yield finding('container-cpu', `${container.at}.cpu`, `is ${cpu}, less than nothing.`)
  }
  // "Task-level CPU and memory parameters are ignored for Windows containers" (RegisterTaskDefinition).
  if (!definition.isForWindows) yield* sumFindings(definition)
}

function* memoryFindings({ at, label, value }: Container, definition: Definition): Generator<Finding> {
  const memory = number(value.memory)
  const reservation = number(value.memoryReservation)
  // "At least one of 'memory' or 'memoryReservation' must be specified": a task-level value does instead.
  if (![value.memory, value.memoryReservation, definition.value.memory].some(isGiven)) {
    const said = `is missing; without memory of the whole task, ${label} needs "memory" or "memoryReservation".`
    yield finding('container-memory-missing', `${at}.memory`, said)
  }
  for (const [member, size] of Object.entries({ memory, memoryReservation: reservation })) {
    if (size === undefined || size >= leastMemory) continue
    yield finding(
      'container-memory-minimum',
      `${at}.${member}`,
      `is ${size} MiB; a container needs ${leastMemory} at the least.`,
    )
  }
  // The API reference says "greater than", AWS takes equal ones: awsdocs/amazon-ecs-developer-guide#242, and the CDK.
  if (memory !== undefined && reservation !== undefined && memory < reservation) {
    const said = `is ${memory} MiB, less than the ${reservation} MiB of memoryReservation.`
    yield finding('container-memory-below-reservation', `${at}.memory`, said)
  }
}

function* sumFindings({ containers, cpu, memory }: Definition): Generator<Finding> {
  const units = sum(containers, (container) => number(container.value.cpu))
  if (cpu !== undefined && units > cpu) {
    yield finding('container-cpu-sum', 'cpu', `is ${cpu} CPU units; the containers have ${units} together.`)
  }
  if (memory === undefined) return
  let isTold = false
  for (const { at, value } of containers) {
    const own = number(value.memory)
    if (own === undefined || own <= memory) continue
    isTold = true
    yield finding(
      'container-memory-above-task',
      `${at}.memory`,
      `is ${own} MiB, more than the ${memory} MiB of the task.`,
    )
  }
  const reserved = sum(containers, ({ value }) => number(value.memoryReservation))
  if (reserved > memory) {
    const said = `is ${memory} MiB; the containers reserve ${reserved} MiB together.`
    yield finding('memory-reservation-sum', 'memory', said)
    return
  }
  // The API reference counts the limits of containers that reserve nothing; that AWS refuses them was not seen.
  const total = sum(containers, ({ value }) => number(value.memoryReservation) ?? number(value.memory))
  if (total > memory && !isTold) {
    const said = `is ${memory} MiB; the containers may use ${total} MiB together.`
    yield finding('container-memory-sum', 'memory', said)
  }
}

function sum(containers: readonly Container[], size: (container: Container) => number | undefined): number {
  return containers.reduce((total, container) => total + (size(container) ?? 0), 0)
}
