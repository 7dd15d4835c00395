import type { SimulatePrincipalPolicyRequest } from '@aws-sdk/client-iam'
import { ServiceError } from '../../service.ts'
import { textViolations, violated } from '../sts/constraints.ts'

interface Simulation {
  readonly source: string
  readonly actions: readonly string[]
  readonly resources: readonly string[]
}

/** They could change a decision, and the simulator would not see how. */
const unseen = [
  'PolicyInputList',
  'PermissionsBoundaryPolicyInputList',
  'PolicyExclusionList',
  'ResourcePolicy',
  'CallerArn',
] as const

/**
 * What a request asks, once it keeps to the rules.
 * @throws ServiceError ValidationError with all violated constraints; InvalidInput
 */
export function checkRequest(request: SimulatePrincipalPolicyRequest): Simulation {
  const { PolicySourceArn: source, ActionNames: actions = [], ResourceArns: resources = [], Marker } = request
  const violations = [
    ...textViolations('policySourceArn', source, { min: 20, max: 2048 }),
    ...(request.ActionNames === undefined ? textViolations('actionNames', undefined, { min: 3, max: 128 }) : []),
    ...actions.flatMap((action, index) =>
      textViolations(`actionNames.${index + 1}.member`, action, { min: 3, max: 128 }),
    ),
    ...resources.flatMap((resource, index) =>
      textViolations(`resourceArns.${index + 1}.member`, resource, { min: 1, max: 2048 }),
    ),
  ]
  if (source === undefined || violations.length > 0) throw violated(violations)
  if (!/^arn:aws[a-z-]*:iam::\d{12}:(user|group|role)\/.+$/.test(source)) {
    throw invalidInput(`Invalid Entity Arn: ${source} does not clearly define entity type and name.`)
  }
  if (Marker !== undefined) throw invalidInput(`Invalid Marker: ${Marker}`)
  for (const member of unseen) {
    const given = request[member]
    if (given !== undefined && given.length > 0) throw invalidInput(`The simulator does not evaluate ${member}.`)
  }
  return { source, actions, resources }
}

function invalidInput(message: string): ServiceError {
  return new ServiceError('InvalidInput', message)
}
