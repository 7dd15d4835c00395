import { type Rule, severities } from './rules.ts'

export interface Finding {
  readonly severity: 'error' | 'warning'
  /** As in `containerDefinitions[0].portMappings[1].hostPort`; empty for the definition as a whole. */
  readonly at: string
  /** Its name in docs/task-definitions.md. */
  readonly rule: string
  readonly message: string
}

export function finding(rule: Rule, at: string, message: string): Finding {
  return { severity: severities[rule], at, rule, message }
}
