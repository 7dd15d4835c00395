import { defaultProvider } from '@aws-sdk/credential-provider-node'
import type { AwsCredentialIdentity } from '@smithy/types'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { requireAllowed } from './allowed.ts'
import { notFound, unanswered } from './not-found.ts'
import { type Effort, persist } from './persist.ts'
import { renewing } from './renewing.ts'
import type { CredentialSource } from './source.ts'

// The SDK waits for ever for a credential_process, and for a container's endpoint that does not answer.
const longestSearch = 120_000

export interface AtHandOptions extends Omit<ClientOptions, 'credentials'> {
  /** Whose the credentials may be; undefined: anybody's. */
  readonly allowedAccountIds: readonly string[] | undefined
  /** Told when credentials could not be renewed, but still last. */
  readonly onTrouble: (error: unknown) => void
}

/** The credentials at hand, as the SDK finds them: environment, profile, web identity, container, instance. */
export function credentialsAtHand(options: AtHandOptions): CredentialSource {
  const { clock, onTrouble } = options
  const { region, requestHandler } = clientSettings(options)
  // The memory is ours: asked again, the chain must look again, also into files.
  const chain = defaultProvider({
    ...{ parentClientConfig: { region, requestHandler }, clientConfig: { requestHandler }, ignoreCache: true },
  })
  let last: string | undefined
  const find = () =>
    inTime(chain({ forceRefresh: true }), clock).catch((error: unknown) => {
      throw notFound(error, { wereFound: last !== undefined })
    })
  return renewing({
    async mint(effort) {
      const found = await persisting(find, { clock, effort })
      if (found.accessKeyId !== last) await requireAllowedAccount(found, { options, effort })
      last = found.accessKeyId
      return endingWhenKnown(found)
    },
    ...{ clock, onTrouble },
  })
}

async function requireAllowedAccount(
  credentials: AwsCredentialIdentity,
  { options, effort }: { options: AtHandOptions; effort: Effort },
): Promise<void> {
  const { allowedAccountIds, clock } = options
  if (!allowedAccountIds) return
  const { sts } = await import('../connect/sts.ts')
  const caller = sts({ ...options, credentials })
  const accountId = await persisting(() => caller.accountId(), { clock, effort })
  requireAllowed({ what: 'the credentials at hand', accountId }, allowedAccountIds)
}

async function inTime<T>(search: Promise<T>, clock: AtHandOptions['clock']): Promise<T> {
  const done = new AbortController()
  const enough = clock.sleep(longestSearch, done.signal).then(() => {
    throw unanswered(longestSearch)
  })
  try {
    return await Promise.race([search, enough])
  } finally {
    done.abort()
  }
}

function persisting<T>(work: () => Promise<T>, how: { clock: AtHandOptions['clock']; effort: Effort }): Promise<T> {
  return persist(work, { ...how, random: Math.random, hint: () => undefined })
}

/** AWS_CREDENTIAL_EXPIRATION may hold anything. */
function endingWhenKnown({ expiration, ...credentials }: AwsCredentialIdentity): AwsCredentialIdentity {
  return expiration && !Number.isNaN(expiration.getTime()) ? { ...credentials, expiration } : credentials
}
