import {
  type ConditionOperator,
  conditionOperator,
  type StringOperator,
  type TrustStatement,
} from '../../scenario/trust-policy.ts'
import { wildcard } from './wildcard.ts'

/** Condition keys of a request, in lower case, and their values. A key without a value is not in it. */
export type ConditionContext = ReadonlyMap<string, readonly string[]>

export function conditionContext(
  entries: Readonly<Record<string, string | readonly string[] | undefined>>,
): ConditionContext {
  const context = new Map<string, readonly string[]>()
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) context.set(key.toLowerCase(), typeof value === 'string' ? [value] : value)
  }
  return context
}

/**
 * Every operator and every key of it must hold; of the values listed for a key, one is enough.
 * @throws Error for an operator that the scenario should have refused
 */
export function conditionsHold(
  condition: NonNullable<TrustStatement['Condition']>,
  context: ConditionContext,
): boolean {
  return Object.entries(condition).every(([text, keys]) => {
    const operator = conditionOperator(text)
    if (!operator) throw new Error(`condition operator ${text} cannot be evaluated`)
    return Object.entries(keys).every(([key, expected]) =>
      holds(operator, { actual: context.get(key.toLowerCase()), expected: [expected].flat() }),
    )
  })
}

interface Comparison {
  /** undefined: the request has no such key. */
  readonly actual: readonly string[] | undefined
  readonly expected: readonly string[]
}

function holds(operator: ConditionOperator, { actual, expected }: Comparison): boolean {
  const { name, set, ifExists } = operator
  if (name === 'Null') return expected.includes(String(actual === undefined))
  if (actual === undefined) {
    // IAM: ForAllValues holds for a key that is not there, and so does a negated comparison.
    return ifExists || set === 'ForAllValues' || (set === undefined && isNegated(name))
  }
  const matches = (value: string) => compares(name, { value, expected })
  return set === 'ForAnyValue' ? actual.some(matches) : actual.every(matches)
}

function isNegated(name: StringOperator): boolean {
  return name.includes('Not')
}

function compares(name: StringOperator, { value, expected }: { value: string; expected: readonly string[] }): boolean {
  const equal = expected.some((text) => comparison(name, text)(value))
  return isNegated(name) ? !equal : equal
}

function comparison(name: StringOperator, expected: string): (value: string) => boolean {
  switch (name) {
    case 'StringEquals':
    case 'StringNotEquals':
      return (value) => value === expected
    case 'StringEqualsIgnoreCase':
    case 'StringNotEqualsIgnoreCase':
      return (value) => value.toLowerCase() === expected.toLowerCase()
    case 'StringLike':
    case 'StringNotLike':
      return (value) => wildcard(expected).test(value)
    case 'ArnEquals':
    case 'ArnNotEquals':
    case 'ArnLike':
    case 'ArnNotLike':
      return (value) => isArnLike(value, expected)
  }
}

/** Each of the six parts of an ARN is matched for itself, so that a `*` does not reach over a colon. */
function isArnLike(value: string, pattern: string): boolean {
  const [parts, patterns] = [arnParts(value), arnParts(pattern)]
  return parts.length === 6 && patterns.every((part, index) => wildcard(part).test(parts[index] ?? ''))
}

function arnParts(arn: string): string[] {
  const parts = arn.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}
