import type { z } from 'zod'
import { consistencyProblems } from './consistency.ts'
import { type Scenario, type ScenarioInput, scenarioSchema } from './schema.ts'

/** Everything that is wrong with a scenario, one line each. */
export class ScenarioError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(['the scenario is not valid:', ...problems.map((problem) => `- ${problem}`)].join('\n'))
    this.name = 'ScenarioError'
    this.problems = problems
  }
}

/** @throws ScenarioError with every mistake: its path, the value found and what to write instead */
export function parseScenario(input: unknown): Scenario {
  const result = scenarioSchema.safeParse(input)
  if (!result.success) throw new ScenarioError(result.error.issues.flatMap((issue) => problemLines(issue, input)))
  const problems = consistencyProblems(result.data)
  if (problems.length > 0) throw new ScenarioError(problems)
  return result.data
}

/** The scenario of a test or a tool, written in TypeScript. */
export function scenario(input: ScenarioInput = {}): Scenario {
  return parseScenario(input)
}

type Issue = z.core.$ZodIssue

function problemLines(issue: Issue, input: unknown): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) => `${pathText([...issue.path, key])}: there is no such member; remove it or correct its name`,
    )
  }
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => `${pathText(issue.path)}: ${inner.message}`)
  if (issue.code === 'invalid_union') {
    const best = closestBranch(issue.errors)
    if (best) return best.flatMap((inner) => problemLines({ ...inner, path: [...issue.path, ...inner.path] }, input))
  }
  const found = JSON.stringify(valueAt(input, issue.path)) ?? 'nothing'
  return [`${pathText(issue.path)}: ${issue.message} (found ${shorten(found)})`]
}

/** Of the forms that a value may have, the one it comes nearest to: the first that accepts the value's own type. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const ofSameType = branches.find((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code !== 'invalid_type'),
  )
  return ofSameType ?? undefined
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.getOwnPropertyDescriptor(value, key)?.value
  }
  return value
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the scenario'
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('')
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
