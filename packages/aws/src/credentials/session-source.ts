import type { RoleSession } from '@ecs-actions/domain/role/session'
import type { AssumedRole } from '../sts.ts'
import { type MintPorts, mint } from './mint.ts'
import { type Renewal, renewing } from './renewing.ts'
import type { CredentialSource } from './source.ts'

export interface SessionSourceOptions extends Pick<Renewal, 'clock' | 'onTrouble'> {
  readonly session: RoleSession
  readonly ports: MintPorts
  /** Told of each session that was opened. */
  onAssumed(role: AssumedRole): void
}

/** Credentials of a session that is opened again before it ends, for as long as the job may ask GitHub for tokens. */
export function sessionSource(options: SessionSourceOptions): CredentialSource {
  const { session, ports, onAssumed, clock, onTrouble } = options
  return renewing({
    async mint(effort) {
      const start = clock.now()
      const role = await mint(session, ports, effort)
      onAssumed(role)
      // By our own clock, which may be hours away from that of AWS.
      return { ...role.credentials, expiration: new Date(start + session.duration * 1_000) }
    },
    ...{ clock, onTrouble },
  })
}
