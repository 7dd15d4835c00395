export type FreeRecord = Readonly<Record<string, unknown>>

/** Whether something that was parsed is a mapping. */
export function isRecord(value: unknown): value is FreeRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function recordIn(record: FreeRecord, key: string): FreeRecord {
  const value = record[key]
  return isRecord(value) ? value : {}
}

/** Blank texts count as none. */
export function textIn(record: FreeRecord, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export function textsIn(record: FreeRecord, key: string): string[] {
  const value = record[key]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
