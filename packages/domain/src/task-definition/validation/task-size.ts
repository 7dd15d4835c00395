import type { Definition } from './definition.ts'
import { type FargateSize, fargateSize, largestCpu } from './fargate-sizes.ts'
import { type Finding, finding } from './finding.ts'
import { listed, quote } from './quote.ts'
import { isGiven, text } from './reading.ts'

// TaskDefinition, cpu: 128 to 196608 units (192 vCPU) where the size is free. The upper end has moved before.
const leastCpu = 128
const mostCpu = 196_608
// ContainerDefinition, memory: what Docker reserves at the least.
const leastMemory = 6

/** The size of the task: its form, and that Fargate has it. */
export function* taskSizeFindings(definition: Definition): Generator<Finding> {
  const { value, cpu, memory, isForFargate } = definition
  const given = { cpu: text(value.cpu), memory: text(value.memory) }
  if (given.cpu !== undefined && cpu === undefined) {
    yield finding(
      'task-size',
      'cpu',
      `${quote(given.cpu)} is no size; expected CPU units ("512") or vCPUs ("0.5 vCPU").`,
    )
  }
  if (given.memory !== undefined && memory === undefined) {
    yield finding('task-size', 'memory', `${quote(given.memory)} is no size; expected MiB ("1024") or GB ("1 GB").`)
  }
  if (isForFargate) yield* fargateSizeFindings(definition)
  else yield* freeSizeFindings(definition)
}

function* freeSizeFindings({ cpu, memory }: Definition): Generator<Finding> {
  if (cpu !== undefined && cpu < leastCpu) {
    yield finding('task-size', 'cpu', `is ${cpu} CPU units; AWS takes ${leastCpu} (0.125 vCPU) and more.`)
  }
  if (cpu !== undefined && cpu > mostCpu) {
    yield finding('unknown-task-size', 'cpu', `is ${cpu} CPU units; the most that is known here is ${mostCpu}.`)
  }
  if (memory !== undefined && memory < leastMemory) {
    yield finding('task-size', 'memory', `is ${memory} MiB; a container needs ${leastMemory} at the least.`)
  }
}

function* fargateSizeFindings({ value, cpu, memory, isForWindows }: Definition): Generator<Finding> {
  for (const member of ['cpu', 'memory']) {
    if (!isGiven(value[member])) {
      yield finding('fargate-size', member, `is missing; Fargate needs the ${member} of the whole task.`)
    }
  }
  if (cpu === undefined) return
  const size = fargateSize(cpu)
  if (!size) {
    const isLarger = cpu > largestCpu
    const said = `${cpu} CPU units are ${isLarger ? 'more than Fargate had when this version was made' : 'no size of Fargate'}.`
    yield finding(isLarger ? 'unknown-task-size' : 'fargate-size', 'cpu', said)
    return
  }
  if (isForWindows && !size.isForWindows) {
    yield finding('fargate-size', 'cpu', `${cpu} CPU units are for Linux; Windows on Fargate takes 1024, 2048 or 4096.`)
  }
  if (memory !== undefined) yield* memoryFindings(size, memory)
}

function* memoryFindings({ cpu, memory: known }: FargateSize, memory: number): Generator<Finding> {
  if (known.includes(memory)) return
  const [from = 0, next = 0] = known
  const to = known.at(-1) ?? 0
  const range = known.length < 4 ? listed(known.map(String)) : `${from} to ${to} in steps of ${next - from}`
  // Above the largest size may stand one that is newer than this version; between known ones there is none.
  const rule = cpu === largestCpu && memory > to ? 'unknown-task-size' : 'fargate-size'
  yield finding(
    rule,
    'memory',
    `${memory} MiB do not go with ${cpu} CPU units on Fargate, which has ${range} MiB for them.`,
  )
}
