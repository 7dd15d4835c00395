/** What is wrong with an AppSpec, found when it is deployed. */
export class AppSpecProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'AppSpecProblem'
  }
}

/** The members of a mapping by their names in lower case: CodeDeploy and the tools around it take any spelling. */
export type Members = ReadonlyMap<string, unknown>

/** @throws AppSpecProblem when the value is no mapping, or has a member in two spellings */
export function membersOf(value: unknown, at: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppSpecProblem(`${at} must be a mapping`)
  }
  const members = new Map<string, unknown>()
  for (const [name, member] of Object.entries(value)) {
    const key = name.toLowerCase()
    if (members.has(key)) throw new AppSpecProblem(`${at} has the member ${name} twice`)
    members.set(key, member)
  }
  return members
}

/** A member that is a list, or nothing. */
export function listOf(members: Members, name: string, at: string): readonly unknown[] {
  const value = members.get(name.toLowerCase())
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw new AppSpecProblem(`${at}.${name} must be a list`)
}

/** A member that is text and not empty, or nothing. */
export function textOf(members: Members, name: string, at: string): string | undefined {
  const value = members.get(name.toLowerCase())
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && value !== '') return value
  throw new AppSpecProblem(`${at}.${name} must be text`)
}

/** A member that is a whole number, or nothing. */
export function integerOf(members: Members, name: string, at: string): number | undefined {
  const value = members.get(name.toLowerCase())
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw new AppSpecProblem(`${at}.${name} must be a whole number`)
}
