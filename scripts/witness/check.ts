/** Something that a witness looked at. */
export interface Check {
  readonly name: string
  readonly passed: boolean
  readonly expected: string
  readonly seen: string
}

export type SuiteLine = { readonly kind: 'check'; readonly check: Check } | { readonly kind: 'end' }

/** A line of a suite's standard output; undefined when it is none of checks.py. */
export function parseSuiteLine(line: string): SuiteLine | undefined {
  const value = parseObject(line)
  if (value === undefined) return undefined
  if (value.end === true) return { kind: 'end' }
  const { check: name, passed, expected, seen } = value
  if (typeof name !== 'string' || typeof passed !== 'boolean') return undefined
  if (typeof expected !== 'string' || typeof seen !== 'string') return undefined
  return { kind: 'check', check: { name, passed, expected, seen } }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined
  } catch {
    return undefined
  }
}

/** One line for people; what a client printed can neither end it nor steer the terminal. */
export function checkLine({ name, passed, expected, seen }: Check): string {
  const text = passed ? `ok   ${name}` : `FAIL ${name}: expected ${expected}, seen ${seen}`
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
