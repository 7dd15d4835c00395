import type { AssumedRoleUser, Credentials } from '@aws-sdk/client-sts'
import type { StsOptions } from './context.ts'
import type { IamRole } from './roles.ts'

export interface NewSession {
  readonly role: IamRole
  readonly name: string
  /** Seconds */
  readonly duration: number
  /** Percent; undefined for a session without policies and tags. */
  readonly packedPolicySize: number | undefined
}

interface OpenedSession {
  readonly Credentials: Credentials
  readonly AssumedRoleUser: AssumedRoleUser
  readonly PackedPolicySize?: number
}

/** Opens a session of the role; its credentials expire on the simulator's clock. */
export function openSession(
  { clock, credentials, credentialsKnownAfter }: StsOptions,
  { role, name, duration, packedPolicySize }: NewSession,
): OpenedSession {
  const arn = `arn:aws:sts::${role.accountId}:assumed-role/${role.name}/${name}`
  const userId = `${role.id}:${name}`
  // The wire carries whole seconds; a client must not believe in credentials that are refused already.
  const expiration = Math.floor(clock.now() / 1000 + duration) * 1000
  const session = credentials.createSession({
    caller: { accountId: role.accountId, arn, userId },
    knownFrom: clock.now() + credentialsKnownAfter,
    expiration,
  })
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: new Date(expiration),
    },
    AssumedRoleUser: { Arn: arn, AssumedRoleId: userId },
    ...(packedPolicySize !== undefined && { PackedPolicySize: packedPolicySize }),
  }
}
