import { shortened } from '../../secret-looking.ts'

/** A value of the definition for a message: in quotes, on one line, short, and without what looks secret. */
export function quote(value: string): string {
  return JSON.stringify(shortened(value))
}

/** `1 container`, `2 containers`. */
export function count(amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? '' : 's'}`
}

/** `a, b and c` */
export function listed(values: readonly string[]): string {
  const [last = '', ...before] = values.toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`
}
