// A size is a number of units, or a number with its own unit: `1 vCPU`, `.5 vcpu`, `2 GB`, `0.5GB`. AWS stores units
// and MiB (RegisterTaskDefinition, cpu and memory).

/** CPU units of a task-level `cpu`; undefined for a text that is no size. */
export function cpuUnits(size: string): number | undefined {
  return amount(size, 'vcpu')
}

/** MiB of a task-level `memory`; undefined for a text that is no size. */
export function memoryMiB(size: string): number | undefined {
  return amount(size, 'gb')
}

function amount(size: string, unit: string): number | undefined {
  const match = /^\s*(\d{1,10}(?:\.\d{1,10})?|\.\d{1,10})\s*([a-z]{0,4})\s*$/i.exec(size)
  if (!match) return undefined
  const suffix = (match[2] ?? '').toLowerCase()
  if (suffix !== '' && suffix !== unit) return undefined
  const value = Number(match[1]) * (suffix === unit ? 1024 : 1)
  return Number.isInteger(value) ? value : undefined
}
