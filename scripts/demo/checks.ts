import { isDeepStrictEqual } from 'node:util'
import type { DatabaseView } from './database.ts'
import type { Check, Step } from './story.ts'
import { shiftOf, trafficOf, trafficText } from './traffic.ts'
import type { Visit } from './visitors.ts'

/** What one act left behind: the job's steps, the database before and after it, and what visitors saw meanwhile. */
export interface Evidence {
  readonly steps: readonly Step[]
  readonly visits: readonly Visit[]
  readonly before: DatabaseView
  readonly after: DatabaseView
}

export function equals(expectation: string, seen: unknown, expected: unknown): Check {
  return { expectation, seen: inline(seen), holds: isDeepStrictEqual(seen, expected) }
}

/** The outputs that a later step of the job would see. */
export function output(evidence: Evidence, options: { step: string; name: string; expected: string }): Check {
  const { step, name, expected } = options
  const outputs = evidence.steps.find((candidate) => candidate.name === step)?.outputs
  return equals(`"${step}" has the output ${name} = ${expected}`, outputs?.[name], expected)
}

export function logLine(evidence: Evidence, options: { step: string; matches: RegExp; what: string }): Check {
  const { step, matches, what } = options
  const lines = evidence.steps.find((candidate) => candidate.name === step)?.lines ?? []
  const found = lines.find((line) => line.kind !== 'detail' && matches.test(line.text))
  return {
    expectation: `The log of "${step}" says ${what}`,
    seen: found?.text ?? `no such line among ${lines.length}`,
    holds: found !== undefined,
  }
}

export function skipped({ steps }: Evidence, name: string): Check {
  const conclusion = steps.find((step) => step.name === name)?.conclusion
  return equals(`The step "${name}" did not run`, conclusion, 'skipped')
}

/** No request at all would prove nothing. */
export function noRequestFailed({ visits }: Evidence): Check {
  const traffic = trafficOf(visits)
  return {
    expectation: 'No request of a visitor failed',
    seen: trafficText(traffic),
    holds: traffic.requests > 0 && traffic.failed === 0,
  }
}

export function servedAtTheEnd({ visits }: Evidence, release: string): Check {
  return equals(`At the end ${release} serves, and nothing else`, trafficOf(visits).last, [release])
}

/** Traffic moved in steps: visitors saw both releases side by side, and the new one more and more. */
export function shifted({ visits }: Evidence, release: string): Check {
  const shift = shiftOf(visits, release)
  const between = shift.filter((share) => share > 0 && share < 100)
  return {
    expectation: `Traffic shifted to ${release} step by step`,
    seen: `share of ${release} in the answers: ${shift.map((share) => `${share} %`).join(', ')}`,
    holds: shift[0] === 0 && shift.at(-1) === 100 && between.length >= 2,
  }
}

export function unchanged(part: 'schema' | 'notes', { before, after }: Evidence): Check {
  const holds = isDeepStrictEqual(after[part], before[part])
  const count = `${after[part].length} ${part === 'schema' ? 'statements' : 'rows'}`
  const seen = holds
    ? `the same ${count}`
    : `gone: ${missing(before[part], after[part])}; new: ${missing(after[part], before[part])}`
  return { expectation: `Nothing differs in the database's ${part}`, seen, holds }
}

function missing(from: readonly unknown[], others: readonly unknown[]): string {
  return inline(from.filter((item) => !others.some((other) => isDeepStrictEqual(item, other))))
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return value.map(inline).join(', ') || 'nothing'
  return typeof value === 'string' ? value || 'nothing' : (JSON.stringify(value) ?? 'nothing')
}
