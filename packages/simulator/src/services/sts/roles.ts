import type { Identifiers } from '../../identifiers.ts'
import type { Role, Scenario } from '../../scenario/schema.ts'

export interface IamRole {
  readonly arn: string
  readonly accountId: string
  readonly name: string
  /** `AROA…` */
  readonly id: string
  /** Seconds */
  readonly maxSessionDuration: number
  readonly trustPolicy: Role['trustPolicy']
  /** The actions that its policies allow; for IAM to tell, nothing is refused for want of them. */
  readonly allows: readonly string[]
}

export type Roles = readonly IamRole[]

export function rolesOf(scenario: Scenario, identifiers: Identifiers): Roles {
  return scenario.roles.map((role) => {
    const accountId = role.accountId ?? scenario.accountId
    return {
      arn: `arn:aws:iam::${accountId}:role${role.path}${role.name}`,
      accountId,
      name: role.name,
      id: `AROA${identifiers.base32(17)}`,
      maxSessionDuration: role.maxSessionDuration,
      trustPolicy: role.trustPolicy,
      allows: role.allows,
    }
  })
}

/** The role behind a session's ARN, `arn:aws:sts::<account>:assumed-role/<role>/<session>`. */
export function roleOfSession(roles: Roles, arn: string): IamRole | undefined {
  const match = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn)
  return roles.find((role) => role.accountId === match?.[1] && role.name === match[2])
}
