import type { AwsCredentialIdentity } from '@smithy/types'

/** Where all clients of an action have their credentials from. */
export interface CredentialSource {
  /** Credentials that last a while yet. */
  (): Promise<AwsCredentialIdentity>
  /** Tells the SDK to ask each time, and to keep no copy: each client would renew its own. */
  readonly memoized: true
  /** Whether they were given out seconds ago, so that a service may not know them yet. */
  isNew(): boolean
  /**
   * After a service has refused these as expired: others at once, however much longer they should have lasted.
   * @returns whether there are others
   */
  renew(refused: AwsCredentialIdentity): Promise<boolean>
}
