import { Failure } from '@ecs-actions/domain/failure'
import type { AwsCredentialIdentity } from '@smithy/types'
import type { Effort } from './persist.ts'
import type { CredentialSource } from './source.ts'

export interface Renewal {
  /** Other credentials than before, as far as there are any. It must come to an end: whoever needs them waits for it. */
  mint(effort: Effort): Promise<AwsCredentialIdentity>
  readonly clock: {
    /** Epoch ms. */
    now(): number
    /** Milliseconds; rejects when the signal aborts. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>
  }
  /** Told once when credentials cannot be renewed, but still last; again only after they could be meanwhile. */
  onTrouble(error: unknown): void
}

// As the SDK does: so long before their end, credentials are renewed.
const early = 300_000
// A call on its way needs this long; what is left after that counts as nothing.
const margin = 10_000
// So long after they were given out, credentials are known everywhere.
const settling = 20_000
// While the credentials still last: between two tries, and how long a call waits for one.
const betweenTries = 15_000
const waitForTry = 3_000

/**
 * One memory of credentials for all clients of an action. They are renewed before they end; while that fails, calls go
 * on with what still works, and lose no time.
 */
export function renewing(renewal: Renewal): CredentialSource {
  const renewable = new Renewable(renewal)
  return Object.assign(() => renewable.credentials(), {
    memoized: true as const,
    isNew: () => renewable.isNew(),
    renew: (refused: AwsCredentialIdentity) => renewable.renew(refused),
  })
}

interface Attempt {
  readonly effort: Effort
  readonly result: Promise<AwsCredentialIdentity>
}

class Renewable {
  readonly #renewal: Renewal
  #held: AwsCredentialIdentity | undefined
  #pending: Attempt | undefined
  #nextTry = 0
  #mintedAt = Number.NEGATIVE_INFINITY
  #isTroubled = false

  constructor(renewal: Renewal) {
    this.#renewal = renewal
  }

  isNew(): boolean {
    return this.#renewal.clock.now() - this.#mintedAt < settling
  }

  async credentials(): Promise<AwsCredentialIdentity> {
    const { clock } = this.#renewal
    const held = this.#held
    const left = held ? lifeLeft(held, clock.now()) : 0
    if (held === undefined || left <= margin) return this.#replaced()
    if (left > early || clock.now() < this.#nextTry) return held
    this.#nextTry = clock.now() + betweenTries
    return this.#replacedInTime(held)
  }

  async renew(refused: AwsCredentialIdentity): Promise<boolean> {
    const others = this.#held?.accessKeyId === refused.accessKeyId ? await this.#replaced() : this.#held
    return others !== undefined && others.accessKeyId !== refused.accessKeyId
  }

  async #replacedInTime(held: AwsCredentialIdentity): Promise<AwsCredentialIdentity> {
    const done = new AbortController()
    const enough = this.#renewal.clock.sleep(waitForTry, done.signal)
    try {
      return (await Promise.race([this.#attempt('once'), enough])) ?? held
    } catch {
      return held
    } finally {
      done.abort()
    }
  }

  async #replaced(): Promise<AwsCredentialIdentity> {
    try {
      return await this.#lastingAttempt()
    } catch (error) {
      throw this.#held?.expiration ? notRenewed(error, this.#held.expiration) : error
    }
  }

  async #lastingAttempt(): Promise<AwsCredentialIdentity> {
    const pending = this.#pending
    if (pending?.effort !== 'once') return this.#attempt('patient')
    return pending.result.catch(() => this.#attempt('patient'))
  }

  /** The one that is under way, or a new one. */
  #attempt(effort: Effort): Promise<AwsCredentialIdentity> {
    this.#pending ??= { effort, result: this.#mint(effort) }
    return this.#pending.result
  }

  async #mint(effort: Effort): Promise<AwsCredentialIdentity> {
    try {
      this.#held = await this.#renewal.mint(effort)
      this.#isTroubled = false
      this.#nextTry = 0
      this.#mintedAt = this.#renewal.clock.now()
      return this.#held
    } catch (error) {
      if (effort === 'once') this.#tell(error)
      throw error
    } finally {
      this.#pending = undefined
    }
  }

  #tell(error: unknown): void {
    const { clock, onTrouble } = this.#renewal
    const stillLasts = this.#held !== undefined && lifeLeft(this.#held, clock.now()) > 0
    if (stillLasts && !this.#isTroubled) onTrouble(error)
    this.#isTroubled ||= stillLasts
  }
}

/** Milliseconds; infinite for what does not end. */
function lifeLeft({ expiration }: AwsCredentialIdentity, now: number): number {
  return expiration ? expiration.getTime() - now : Number.POSITIVE_INFINITY
}

function notRenewed(error: unknown, expiration: Date): unknown {
  if (!(error instanceof Failure)) return error
  const { code, remedy, message } = error
  const what = `the credentials, which last until ${expiration.toISOString()}, could not be renewed: ${message}`
  return new Failure({ code, message: what, remedy, cause: error })
}
