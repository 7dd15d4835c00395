import { newKeyHint } from '@ecs-actions/aws/credentials/hints'
import { type Persistence, persist } from '@ecs-actions/aws/credentials/persist'
import type { SessionCredentials, Sts } from '@ecs-actions/aws/sts'

export interface AccountPorts extends Pick<Persistence, 'clock' | 'random'> {
  /** STS that signs with these credentials. */
  sts(credentials: SessionCredentials): Promise<Pick<Sts, 'accountId'>>
}

/**
 * Whose the credentials are by AWS's own word, which also shows that they work.
 * @throws Failure
 */
export async function accountOf(credentials: SessionCredentials, ports: AccountPorts): Promise<string> {
  const sts = await ports.sts(credentials)
  return persist(() => sts.accountId(), { ...ports, effort: 'patient', hint: newKeyHint })
}
