import type { Mistake } from '../failure.ts'

// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: of both kinds of policies together.
const mostCharacters = 2_048
const mostManaged = 10

/**
 * What is wrong with the session policies.
 * @param inline JSON
 * @param managed ARNs
 */
export function policyMistakes(inline: string | undefined, managed: readonly string[]): Mistake[] {
  const mistakes: Mistake[] = []
  if (inline !== undefined && !isObject(inline)) {
    mistakes.push({ at: 'inline-session-policy', message: 'is no JSON object' })
  }
  if (managed.length > mostManaged) {
    mistakes.push({ at: 'managed-session-policies', message: `at most ${mostManaged}, found ${managed.length}` })
  }
  const size = [inline ?? '', ...managed].join('').length
  if (size > mostCharacters) {
    const at = inline === undefined ? 'managed-session-policies' : 'inline-session-policy'
    const message = `session policies hold ${size} characters in all; the limit is ${mostCharacters}. Blanks count: print the JSON without them, or name a managed policy`
    mistakes.push({ at, message })
  }
  return mistakes
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
