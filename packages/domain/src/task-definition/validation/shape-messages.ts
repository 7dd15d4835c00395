import { type Json, kindOf } from '../../json.ts'
import { nearest } from '../../nearest.ts'
import { memberPath } from '../json-path.ts'
import { shownOnly } from '../shown-only.generated.ts'
import { type Finding, finding } from './finding.ts'
import { listed, quote } from './quote.ts'
import { structures } from './shape.generated.ts'

/** The structure that a definition as a whole is. */
export const root = 'RegisterTaskDefinitionRequest'

// Enums that AWS adds to, or (TransportProtocol) whose other values it takes without a word: ContainerDefinition and
// RuntimePlatform of the API reference.
const open = new Set(['OSFamily', 'ResourceType', 'UlimitName', 'ApplicationProtocol', 'TransportProtocol'])

/** A key of the structure at `at`; explained means with the one that is meant. */
export function unknownKey(key: string, place: { structure: string; at: string; isExplained: boolean }): Finding {
  const { structure } = place
  const at = memberPath(place.at, key)
  if (structure === root && shownOnly.includes(key)) {
    const said = 'is only shown by DescribeTaskDefinition and cannot be registered; it is left out of what is rendered.'
    return finding('describe-only-key', at, said)
  }
  const said = `is no member of ${named(structure)} that this version knows, so AWS would not see it.`
  return finding('unknown-key', at, `${said}${place.isExplained ? explanation(key, structure) : ''}`)
}

export function missingMember(key: string, structure: string, at: string): Finding {
  return finding('missing-member', memberPath(at, key), `is missing; ${named(structure)} needs it.`)
}

/** The value itself is not told: it may be a secret. */
export function wrongType(at: string, expected: string, value: Json): Finding {
  return finding('wrong-type', at, `expected ${expected}, found ${kindOf(value)}${remedy(expected, value)}.`)
}

/** A value that the enum `type` does not have. */
export function otherValue(
  value: string,
  { type, known, at }: { type: string; known: readonly string[]; at: string },
): Finding {
  const meant = nearest(value, known)
  const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
  const said = `${quote(value)} is not among ${listed(known)}.`
  if (!open.has(type)) return finding('unknown-value', at, `${said}${hint}`)
  return finding('unlisted-value', at, `${said} It is new, or AWS does not take it for what it says.${hint}`)
}

function named(structure: string): string {
  return structure === root ? 'a task definition' : structure
}

function explanation(key: string, structure: string): string {
  // Settings of the task and of its containers are often put on the other's level.
  const container = 'ContainerDefinition'
  if (structure === container && isMember(key, root)) return ' It belongs to the task definition itself.'
  if (structure === root && isMember(key, container)) return ' It belongs to a container.'
  const meant = nearest(key, Object.keys(structures[structure] ?? {}))
  return meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
}

function isMember(key: string, structure: string): boolean {
  return Object.hasOwn(structures[structure] ?? {}, key)
}

function remedy(expected: string, value: Json): string {
  if (expected === 'a string' && (typeof value === 'number' || typeof value === 'boolean')) return ': put it in quotes'
  if (expected === 'a whole number' && typeof value === 'string' && /^\d+$/.test(value)) return ': take the quotes off'
  if (expected === 'true or false' && (value === 'true' || value === 'false')) return ': take the quotes off'
  if (expected === 'a whole number' && typeof value === 'number') return ' with a fraction'
  return ''
}
