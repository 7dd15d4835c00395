export interface Kill {
  /** The call to AWS at which it strikes, from 1. */
  readonly at: number
  /** Whether that call still reaches AWS. */
  readonly when: 'before' | 'after'
}

/** A process that is killed at one of its calls: nothing that it waits for ever comes, and nothing is heard of it. */
export function mortal({ at, when }: Kill) {
  const forever = new Promise<never>(() => {})
  const death = Promise.withResolvers<'killed'>()
  let calls = 0
  let dead = false
  const die = () => {
    dead = true
    death.resolve('killed')
    return forever
  }
  async function call(work: () => unknown): Promise<unknown> {
    if (dead) return forever
    calls += 1
    const last = calls === at
    if (last && when === 'before') return die()
    const settled = await Promise.allSettled([work()])
    if (last || dead) return die()
    const [result] = settled
    if (result.status === 'rejected') throw result.reason
    return result.value
  }
  return {
    death: death.promise,
    isDead: () => dead,
    /** The client as this process has it. */
    wrapped: <T extends object>(client: T): T =>
      new Proxy(client, {
        get(object, name) {
          const member: unknown = Reflect.get(object, name, object)
          if (typeof member !== 'function') return member
          return (...given: unknown[]) => call(() => Reflect.apply(member, object, given))
        },
      }),
  }
}
