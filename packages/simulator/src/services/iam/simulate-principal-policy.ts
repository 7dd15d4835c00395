import {
  type EvaluationResult,
  type SimulatePolicyResponse,
  SimulatePrincipalPolicy$,
  type SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam'
import { operation } from '../../operation.ts'
import { type Operation, ServiceError } from '../../service.ts'
import { wildcard } from '../sts/wildcard.ts'
import { checkRequest } from './simulation-problems.ts'

/** The actions that a principal's policies allow, as IAM writes them, by its ARN. */
export type Principals = ReadonlyMap<string, readonly string[]>

export function simulatePrincipalPolicy(principals: Principals): Operation {
  return operation<SimulatePrincipalPolicyRequest, SimulatePolicyResponse>(SimulatePrincipalPolicy$, (request) => {
    const { source, actions, resources } = checkRequest(request)
    const allows = principals.get(source)
    if (!allows) throw new ServiceError('NoSuchEntity', `No such entity ${source}`, { status: 404 })
    const patterns = allows.map((pattern) => wildcard(pattern, { ignoreCase: true }))
    const results = actions.map((action) => {
      const allowed = patterns.some((pattern) => pattern.test(action))
      return evaluation({ action, allowed, resources })
    })
    return { EvaluationResults: results, IsTruncated: false }
  })
}

interface Evaluated {
  readonly action: string
  readonly allowed: boolean
  readonly resources: readonly string[]
}

/** One result an action; what it says of each resource stands inside. */
function evaluation({ action, allowed, resources }: Evaluated): EvaluationResult {
  const decision = allowed ? 'allowed' : 'implicitDeny'
  const explained = { MatchedStatements: [], MissingContextValues: [] }
  return {
    EvalActionName: action,
    EvalResourceName: '*',
    EvalDecision: decision,
    ...explained,
    ResourceSpecificResults: resources
      .filter((resource) => resource !== '*')
      .map((resource) => ({ EvalResourceName: resource, EvalResourceDecision: decision, ...explained })),
  }
}
