import type { CredentialSource } from './source.ts'

/** A source that is made when credentials are first needed: a step that calls nobody loads nothing for it. */
export function lazily(make: () => Promise<CredentialSource>): CredentialSource {
  let making: Promise<CredentialSource> | undefined
  let made: CredentialSource | undefined
  const source = async () => {
    making ??= make()
    made = await making
    return made
  }
  return Object.assign(async () => (await source())(), {
    memoized: true as const,
    isNew: () => made?.isNew() ?? false,
    renew: async (refused: Parameters<CredentialSource['renew']>[0]) => (await source()).renew(refused),
  })
}
