import type { PolicyDescriptorType } from '@aws-sdk/client-sts'
import { ServiceError } from '../../service.ts'
import { validationError } from '../../validation-error.ts'
import { listViolations, textViolations } from './constraints.ts'

export interface SessionPolicies {
  readonly Policy?: string | undefined
  readonly PolicyArns?: readonly PolicyDescriptorType[] | undefined
}

/** The constraints that policies break, in AWS's words. */
export function policyViolations({ Policy, PolicyArns = [] }: SessionPolicies): string[] {
  const arns = PolicyArns.map(({ arn }) => arn)
  const pattern = '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+'
  return [
    ...(Policy === undefined ? [] : textViolations('policy', Policy, { min: 1, max: 2048, pattern })),
    ...listViolations('policyArns', arns.map(String), { max: 10 }),
    ...arns.flatMap((arn, index) => textViolations(`policyArns.${index + 1}.member.arn`, arn, { min: 20, max: 2048 })),
  ]
}

/** @throws ServiceError for a policy that is no JSON, or an ARN that is no managed policy's */
export function checkPolicies({ Policy, PolicyArns = [] }: SessionPolicies): void {
  if (Policy !== undefined && !isJson(Policy)) {
    throw new ServiceError('MalformedPolicyDocument', 'Syntax errors in policy.')
  }
  for (const { arn = '' } of PolicyArns) {
    if (!/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/.+$/.test(arn)) throw validationError(`${arn} is invalid`)
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
