import type { Issuer } from '../../github/issuer.ts'
import type { CredentialStore } from '../../identity/credential-store.ts'
import type { Clock } from '../../time/clock.ts'
import type { Roles } from './roles.ts'

export interface StsOptions {
  readonly clock: Clock
  readonly credentials: CredentialStore
  readonly roles: Roles
  /** How long the credentials of a new session are unknown (ms). */
  readonly credentialsKnownAfter: number
  readonly issuer: Issuer
  /** Client ids of the accounts' identity provider for the issuer. */
  readonly audiences: readonly string[]
}
