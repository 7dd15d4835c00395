import { z } from 'zod'

const STRING_OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'ArnEquals',
  'ArnNotEquals',
  'ArnLike',
  'ArnNotLike',
] as const

export type StringOperator = (typeof STRING_OPERATORS)[number]

export interface ConditionOperator {
  readonly name: StringOperator | 'Null'
  readonly set: 'ForAnyValue' | 'ForAllValues' | undefined
  readonly ifExists: boolean
}

/** Reads an operator such as `ForAnyValue:StringLikeIfExists`; undefined when the simulator cannot evaluate it. */
export function conditionOperator(text: string): ConditionOperator | undefined {
  const match = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(text)
  const [, prefix, base, suffix] = match ?? []
  const set = prefix === 'ForAnyValue' || prefix === 'ForAllValues' ? prefix : undefined
  if (base === 'Null') return set || suffix ? undefined : { name: 'Null', set, ifExists: false }
  const name = STRING_OPERATORS.find((operator) => operator === base)
  return name && { name, set, ifExists: suffix !== undefined }
}

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)])

const operatorName = z.string().refine((text) => conditionOperator(text) !== undefined, {
  error: (issue) =>
    `the condition operator ${JSON.stringify(issue.input)} is not one the simulator can evaluate; use ` +
    `${STRING_OPERATORS.join(', ')} (also with IfExists, ForAnyValue: or ForAllValues:) or Null`,
})

const action = z.string().regex(/^(\*|sts:[A-Za-z*?]+)$/, 'must be an STS action such as sts:AssumeRoleWithWebIdentity')

const statementSchema = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.union([
    z.literal('*'),
    z.strictObject({
      Federated: oneOrMore.optional(),
      AWS: oneOrMore.optional(),
      Service: oneOrMore.optional(),
    }),
  ]),
  Action: z.union([action, z.array(action).min(1)]),
  Condition: z.record(operatorName, z.record(z.string().min(1), oneOrMore)).optional(),
})

/** A role's trust policy: standard IAM JSON. */
export const trustPolicySchema = z
  .strictObject({
    Version: z.enum(['2012-10-17', '2008-10-17']).default('2012-10-17'),
    Id: z.string().optional(),
    Statement: z.union([statementSchema, z.array(statementSchema).min(1)]),
  })
  .describe('The trust policy (AssumeRolePolicyDocument) in IAM JSON')

export type TrustPolicy = z.output<typeof trustPolicySchema>
export type TrustStatement = z.output<typeof statementSchema>
