/**
 * The size of a task as AWS stores it: cpu in units, memory in MiB. `1 vCPU`, `.5 vcpu`, `2 GB` and `2GB` are
 * converted; undefined for a text that is no size.
 */
export function cpuUnits(text: string): number | undefined {
  return amount(text, { unit: 'vcpu', factor: 1024 })
}

export function memoryMiB(text: string): number | undefined {
  return amount(text, { unit: 'gb', factor: 1024 })
}

function amount(text: string, { unit, factor }: { unit: string; factor: number }): number | undefined {
  const match = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)$/i.exec(text.trim())
  if (!match) return undefined
  const number = Number(match[1])
  const suffix = (match[2] ?? '').toLowerCase()
  if (suffix !== '' && suffix !== unit) return undefined
  const value = suffix === unit ? number * factor : number
  return Number.isInteger(value) ? value : undefined
}

interface FargateSize {
  readonly cpu: number
  /** MiB, both ends included. */
  readonly from: number
  readonly to: number
  readonly step: number
}

const gib = 1024

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
const fargateSizes: readonly FargateSize[] = [
  { cpu: 512, from: gib, to: 4 * gib, step: gib },
  { cpu: 1024, from: 2 * gib, to: 8 * gib, step: gib },
  { cpu: 2048, from: 4 * gib, to: 16 * gib, step: gib },
  { cpu: 4096, from: 8 * gib, to: 30 * gib, step: gib },
  { cpu: 8192, from: 16 * gib, to: 60 * gib, step: 4 * gib },
  { cpu: 16_384, from: 32 * gib, to: 120 * gib, step: 8 * gib },
]

export function isFargateSize({ cpu, memory }: { cpu: number; memory: number }): boolean {
  if (cpu === 256) return [512, gib, 2 * gib].includes(memory)
  const size = fargateSizes.find((candidate) => candidate.cpu === cpu)
  return size !== undefined && memory >= size.from && memory <= size.to && (memory - size.from) % size.step === 0
}
