import type { Effort } from '@ecs-actions/aws/credentials/persist'
import { renewing } from '@ecs-actions/aws/credentials/renewing'
import { VirtualClock } from '@ecs-actions/simulator'
import type { AwsCredentialIdentity } from '@smithy/types'

export const start = Date.UTC(2026, 0, 1)

type Mint = (attempt: { count: number }) => Promise<{ lasts?: number; key?: string }>

/** Credentials from `mint`, which says how long they last (ms), on virtual time and a clock that may be set. */
export function memory(mint: Mint) {
  const clock = new VirtualClock(start)
  const minted: { at: number; effort: Effort }[] = []
  const troubles: unknown[] = []
  let skew = 0
  const own = { now: () => clock.now() + skew, sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms, signal) }
  const source = renewing({
    async mint(effort): Promise<AwsCredentialIdentity> {
      minted.push({ at: clock.now() - start, effort })
      const count = minted.length
      const { lasts, key = `key-${count}` } = await mint({ count })
      const expiration = lasts === undefined ? {} : { expiration: new Date(own.now() + lasts) }
      return { accessKeyId: key, secretAccessKey: 'secret', ...expiration }
    },
    clock: own,
    onTrouble: (error) => troubles.push(error),
  })
  return {
    ...{ clock, source, minted, troubles },
    setClock: (ms: number) => {
      skew += ms
    },
    /** The key that a call gets after so long a wait, and how long the call waited for it. */
    async key(after = 0) {
      const work = async () => {
        await clock.sleep(after)
        const asked = clock.now()
        const { accessKeyId } = await source()
        return { key: accessKeyId, waited: clock.now() - asked }
      }
      return clock.drive(work())
    },
  }
}
