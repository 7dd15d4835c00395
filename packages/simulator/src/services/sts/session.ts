import type { AssumedRoleUser, Credentials } from '@aws-sdk/client-sts'
import type { StsOptions } from './context.ts'
import type { IamRole } from './roles.ts'

export interface NewSession {
  readonly role: IamRole
  readonly name: string
  /** Seconds */
  readonly duration: number
}

/** Opens a session of the role; its credentials expire on the simulator's clock. */
export function openSession(
  { clock, credentials }: StsOptions,
  { role, name, duration }: NewSession,
): { Credentials: Credentials; AssumedRoleUser: AssumedRoleUser } {
  const arn = `arn:aws:sts::${role.accountId}:assumed-role/${role.name}/${name}`
  const userId = `${role.id}:${name}`
  // The wire carries whole seconds; a client must not believe in credentials that are refused already.
  const expiration = Math.floor(clock.now() / 1000 + duration) * 1000
  const session = credentials.createSession({ accountId: role.accountId, arn, userId }, expiration)
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: new Date(expiration),
    },
    AssumedRoleUser: { Arn: arn, AssumedRoleId: userId },
  }
}
