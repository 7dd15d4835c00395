import type { TrustPolicy, TrustStatement } from '../../scenario/trust-policy.ts'
import { type ConditionContext, conditionsHold } from './conditions.ts'
import { wildcard } from './wildcard.ts'

export interface TrustQuestion {
  /** As in `sts:AssumeRole`. */
  readonly action: string
  /** ARNs (or other identifiers) under which the caller may stand in `Principal`. */
  readonly principals: { readonly kind: 'AWS' | 'Federated'; readonly identifiers: readonly string[] }
  readonly context: ConditionContext
}

/** Whether a role's trust policy lets the caller in: some Allow applies and no Deny does. */
export function isTrusted(policy: TrustPolicy, question: TrustQuestion): boolean {
  const applying = [policy.Statement].flat().filter((statement) => applies(statement, question))
  return (
    applying.some((statement) => statement.Effect === 'Allow') &&
    !applying.some((statement) => statement.Effect === 'Deny')
  )
}

function applies(statement: TrustStatement, { action, principals, context }: TrustQuestion): boolean {
  const actions = [statement.Action].flat()
  if (!actions.some((pattern) => wildcard(pattern, { ignoreCase: true }).test(action))) return false
  return isPrincipal(statement, principals) && conditionsHold(statement.Condition ?? {}, context)
}

function isPrincipal({ Principal }: TrustStatement, { kind, identifiers }: TrustQuestion['principals']): boolean {
  const named = Principal === '*' ? { AWS: '*' } : Principal
  const allowed = [named[kind] ?? []].flat()
  return allowed.some((principal) => (kind === 'AWS' && principal === '*') || identifiers.includes(principal))
}
