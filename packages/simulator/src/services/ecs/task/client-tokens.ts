import { ServiceError } from '../../../service.ts'

interface Remembered {
  readonly fingerprint: string
  readonly taskArns: readonly string[]
  readonly until: number
}

const lifetime = 24 * 3_600_000

/** What was started under which client token, per cluster. */
export class ClientTokens {
  readonly #remembered = new Map<string, Remembered>()

  /**
   * The tasks that the same request has started before.
   * @throws ConflictException when the token was used for another request
   */
  recall(use: { scope: string; token: string; request: object; now: number }): readonly string[] | undefined {
    const earlier = this.#remembered.get(keyOf(use))
    if (!earlier || earlier.until <= use.now) return undefined
    if (earlier.fingerprint === canonical(use.request)) return earlier.taskArns
    throw new ServiceError(
      'ConflictException',
      'The provided client token is already in use with a different RunTask request.',
      { members: { resourceIds: [...earlier.taskArns] } },
    )
  }

  /** A request that started nothing leaves its token unused. */
  remember(use: { scope: string; token: string; request: object; now: number; taskArns: readonly string[] }): void {
    if (use.taskArns.length === 0) return
    this.#remembered.set(keyOf(use), {
      fingerprint: canonical(use.request),
      taskArns: use.taskArns,
      until: use.now + lifetime,
    })
  }
}

function keyOf({ scope, token }: { scope: string; token: string }): string {
  return `${scope} ${token}`
}

/** The same text for the same content, whatever the order of members; members that are undefined count as absent. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member
    return Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
